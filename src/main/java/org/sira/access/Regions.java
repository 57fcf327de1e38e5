package org.sira.access;

import java.util.List;

/** Tells the regions of the country that a partner can serve; whoever keeps the places supplies it. */
public interface Regions {

  /** A region: its code, and its name, which is the same in every language. */
  record Region(String code, String name) {}

  List<Region> regions();
}
