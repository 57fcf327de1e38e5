package org.sira.casefile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folds names and phones to the plain small letters and digits in which the search compares them. */
final class SearchText {

  private SearchText() {}

  static String of(String number, Person p) {
    return Stream.of(number, p.givenName(), p.familyName(), p.givenName(), p.fatherName(), p.phone(), p.idNumber())
        .filter(Objects::nonNull).map(SearchText::fold).collect(Collectors.joining(" "));
  }

  /** Small letters without accents; spaces inside a phone number are dropped. */
  static String fold(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    return plain.matches("[+0-9 ().-]+") ? plain.replaceAll("[^0-9]", "") : plain.strip();
  }
}
