package org.sira.intake;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The signs of the rapid screening (form F2), read from what is ticked alone, never from its free text. A lot of
 * difficulty with any of the six everyday tasks is one sign, DISABILITY; SGBV counts only from a trained interviewer.
 */
public final class Signs {

  private Signs() {}

  /** Each sign once, in the order of the form. */
  public static Set<String> of(Map<String, Object> answers) {
    var signs = new LinkedHashSet<String>();
    ticked(answers, "indicators").forEach(sign -> signs.add((String) sign));
    if (!ticked(answers, "difficulties").isEmpty()) {
      signs.add("DISABILITY");
    }
    if (Boolean.TRUE.equals(answers.get("trainedInterviewer")) && Boolean.TRUE.equals(answers.get("violenceTold"))) {
      signs.add("SGBV");
    }
    return signs;
  }

  private static Collection<?> ticked(Map<String, Object> answers, String question) {
    return answers.get(question) instanceof List<?> choices ? choices : List.of();
  }
}
