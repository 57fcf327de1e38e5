package org.sira.documents;

import java.util.regex.Pattern;

/** Makes a name safe to keep and to offer: no path, no invisible characters, at most 150, with the ending of its true type. */
final class FileName {

  private static final int LONGEST = 150;
  private static final String NONE = "document";
  /** Control, format (such as marks that turn the direction of writing), surrogate and unassigned characters. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");
  private static final Pattern RESERVED = Pattern.compile("[\"<>:|?*\\\\/]");

  private FileName() {}

  static String of(String given, FileType type) {
    var clean = clean(given);
    var ending = type.fits(clean) ? clean.substring(clean.lastIndexOf('.')) : "." + type.ending();
    var stem = type.fits(clean) ? clean.substring(0, clean.lastIndexOf('.')) : clean;
    return shortened(stem.isBlank() ? NONE : stem, LONGEST - ending.length()) + ending;
  }

  static String clean(String given) {
    var name = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    name = RESERVED.matcher(INVISIBLE.matcher(name).replaceAll("")).replaceAll("_");
    return name.replaceAll("\\s+", " ").strip().replaceAll("^\\.+", "");
  }

  private static String shortened(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length).strip();
  }
}
