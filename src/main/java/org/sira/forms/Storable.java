package org.sira.forms;

/** Which text can be kept and sent: PostgreSQL takes no NUL, and neither it nor JSON half a surrogate pair. */
public final class Storable {

  private static final int SHORT = 60;

  private Storable() {}

  public static boolean is(CharSequence text) {
    return text.codePoints().noneMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  /** What is said back of a text that may be anything: its beginning, without what cannot be sent. */
  static String shortened(String text) {
    if (text == null) {
      return "";
    }
    var beginning = text.length() > SHORT ? text.substring(0, SHORT) + "…" : text;
    return beginning.codePoints()
        .map(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE ? '\uFFFD' : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  /** Without blanks at either end, of every kind that JavaScript's trim takes away, or both sides would count unlike lengths. */
  static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c >= '\t' && c <= '\r' || c == '\uFEFF' || Character.isSpaceChar(c);
  }
}
