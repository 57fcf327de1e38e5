package org.sira.casefile;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sira.reference.Folding;
import org.sira.reference.NameWords;
import org.sira.reference.Phones;

/**
 * What a case is found by: the words of the person's and the father's names in the one spelling of each, with the year
 * of birth; and its codes (number, phone, document, flight), small letters and digits only, each ended by a space.
 */
final class SearchKeys {

  /** Raised whenever the keys of the same case come out otherwise than before; a start renews older ones. */
  static final int VERSION = 1;

  private SearchKeys() {}

  static String[] names(Person p) {
    var words = NameWords.of(written(p)).stream().map(NameWords::key);
    var year = p.birthDate() == null ? Stream.<String>empty() : Stream.of(String.valueOf(p.birthDate().getYear()));
    return Stream.concat(words, year).distinct().toArray(String[]::new);
  }

  static String codes(String number, Person p, String flight) {
    return Stream.of(number, Phones.e164(p.phone()).orElse(p.phone()), p.idNumber(), flight).filter(Objects::nonNull)
        .map(SearchKeys::code).filter(code -> !code.isEmpty()).map(code -> code + " ").collect(Collectors.joining());
  }

  /** Small letters and digits, nothing between them. */
  static String code(String text) {
    return Folding.fold(text).replace(" ", "");
  }

  /** The names by which the person is found, as they are written. */
  static List<String> written(Person p) {
    return Stream.of(p.givenName(), p.familyName(), p.fatherName()).filter(Objects::nonNull).toList();
  }
}
