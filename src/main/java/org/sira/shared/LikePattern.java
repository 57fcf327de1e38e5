package org.sira.shared;

/** Patterns for SQL's {@code like} in which whatever somebody typed stands for itself. */
public final class LikePattern {

  private LikePattern() {}

  /** Matches a text that contains this one; null for none, so that the condition can be left out. */
  public static String containing(String text) {
    return text == null || text.isBlank() ? null
        : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
