package org.sira.casefile;

import java.util.List;
import java.util.Map;
import org.sira.forms.Storable;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.InvalidAnswers.Fault;

/** The words that people say with an act on a case: refused (422) when they cannot be kept or are longer than its form. */
public final class ActText {

  private static final int LONGEST_NOTE = 2_000;
  private static final int LONGEST_LINE = 200;

  private ActText() {}

  public static void note(String note) {
    fits("note", note, LONGEST_NOTE);
  }

  static void line(String field, String text) {
    fits(field, text, LONGEST_LINE);
  }

  private static void fits(String field, String text, int longest) {
    if (text == null) {
      return;
    }
    if (!Storable.is(text)) {
      throw new InvalidAnswers(field, "NOT_STORABLE");
    }
    if (text.length() > longest) {
      throw new InvalidAnswers(List.of(new Fault(field, "TOO_LONG", Map.of("max", longest))));
    }
  }
}
