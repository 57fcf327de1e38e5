package org.sira.papers;

import java.util.List;
import java.util.Locale;

/**
 * How a paper is printed: French alone or French first and English after it; in large type with the facts in boxes, for
 * people who read little.
 */
public record Edition(boolean bilingual, boolean large) {

  public static final Edition FRENCH = new Edition(false, false);

  public List<Locale> languages() {
    return bilingual ? List.of(Locale.FRENCH, Locale.ENGLISH) : List.of(Locale.FRENCH);
  }
}
