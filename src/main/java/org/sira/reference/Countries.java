package org.sira.reference;

import java.util.Locale;
import java.util.Optional;

/**
 * Countries as ISO 3166 codes of two letters. Understands a code of two or three letters, a French or English name and
 * the adjective of a nationality in either language and gender, whatever the case and accents.
 */
public final class Countries {

  private static final NameTable NAMES = names();

  private Countries() {}

  /** The country's code, or nothing when the text names none. */
  public static Optional<String> code(String text) {
    return NAMES.code(text);
  }

  /** The country's name in the reader's language. */
  public static String name(String code, Locale language) {
    return new Locale("", code).getDisplayCountry(language);
  }

  private static NameTable names() {
    var names = new NameTable();
    for (var code : Locale.getISOCountries()) {
      var country = new Locale("", code);
      names.add(code, code);
      names.add(code, country.getISO3Country());
      names.add(code, country.getDisplayCountry(Locale.FRENCH));
      names.add(code, country.getDisplayCountry(Locale.ENGLISH));
    }
    names.addAll("/reference/nationalities.properties");
    return names;
  }
}
