package org.sira.notification;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.sira.access.Contact;

/**
 * What is to be written to whom. {@code key} names what it is about and to whom, so that it is told once; {@code words}
 * are the values of its texts; {@code lines} the rows of a list, if any, in the reader's language; {@code path} the page it leads to.
 * Never holds a name, a phone or anything else of a returnee: a case is its number.
 */
record Letter(MailKind kind, String key, Contact to, Function<Locale, Object[]> words,
              Function<Locale, List<String>> lines, String path) {

  static Letter of(MailKind kind, String key, Contact to, String path, Object... words) {
    return new Letter(kind, key, to, locale -> words, locale -> List.of(), path);
  }

  Locale locale() {
    return "en".equals(to.language()) ? Locale.ENGLISH : Locale.FRENCH;
  }
}
