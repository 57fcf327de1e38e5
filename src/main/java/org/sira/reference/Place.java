package org.sira.reference;

/** A region, a cercle or a commune of Mali: {@code code} is the way to it, such as {@code KAYES.KITA}. */
public record Place(String code, Kind kind, String parent, String name) {

  /** The levels of the country's administration, the largest first. */
  public enum Kind { REGION, CERCLE, COMMUNE }
}
