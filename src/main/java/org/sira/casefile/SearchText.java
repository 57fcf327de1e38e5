package org.sira.casefile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sira.reference.Phones;
import org.sira.reference.Spelling;

/**
 * The one text in which the search looks for a person: number, names, phone and document in plain small letters, then
 * the names once more in the one spelling that stands for all of theirs, each behind a mark.
 */
final class SearchText {

  private static final String SOUND = "~";

  private SearchText() {}

  static String of(String number, Person p) {
    var names = Stream.of(p.givenName(), p.familyName(), p.givenName(), p.fatherName()).filter(Objects::nonNull).toList();
    var phone = Phones.e164(p.phone()).orElse(p.phone());
    return Stream.of(Stream.of(number), names.stream(), Stream.of(phone, p.idNumber()))
        .flatMap(parts -> parts).filter(Objects::nonNull).map(SearchText::fold).collect(Collectors.joining(" "))
        + names.stream().distinct().flatMap(SearchText::sounds).map(sound -> " " + sound).collect(Collectors.joining());
  }

  /** Small letters without accents. */
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip();
  }

  /** The digits of what looks like a phone number, without the zeros that stand for the plus; null for anything else. */
  static String phone(String text) {
    return text.matches("[+0-9 \u00a0().-]*[0-9][+0-9 \u00a0().-]*") ? text.replaceAll("[^0-9]", "").replaceFirst("^00", "") : null;
  }

  /** How each word of a name sounds; a text with digits is none. */
  static Stream<String> sounds(String text) {
    return text.matches(".*[0-9].*") ? Stream.empty()
        : Spelling.words(text).filter(word -> !word.isEmpty()).map(word -> SOUND + word);
  }
}
