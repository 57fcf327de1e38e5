package org.sira.engine;

import java.util.List;

/** Says what is wrong with a form before it is deployed; the module of forms knows. */
public interface FormGuard {

  /** All faults of the form's file, each with its code and component; none when it may be deployed. */
  List<String> faults(String form);
}
