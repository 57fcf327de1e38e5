package org.sira.forms;

import java.util.Collection;

/** What a draft may hold of one field: anything that can be kept and shown again, right or wrong. */
final class Drafts {

  private static final int MAX_ITEMS = 300;

  private Drafts() {}

  static boolean keepable(Object raw) {
    if (raw instanceof Collection<?> several) {
      return several.size() <= MAX_ITEMS && several.stream().allMatch(item -> item instanceof String text && fits(text));
    }
    return raw == null || raw instanceof Boolean || raw instanceof String text && fits(text)
        || raw instanceof Number && Numbers.read(raw).code() == null;
  }

  private static boolean fits(String text) {
    return text.length() <= 2 * AnswerReader.MAX_LENGTH && Storable.is(text);
  }
}
