package org.sira.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers to the sustainability survey, for tests that say what they come to rather than each word. */
public final class SurveyAnswers {

  /** Worked examples of the rules, in points by question; a dash is "does not apply". */
  static final String A = ".25 .25 0 .25 0 .25 0 0 0 | .5 .25 .5 - .5 0 .25 .75 .25 .25 | .5 .5 .75 .75 .5 .5 .25 0 0";
  static final String B = ".75 .75 1 .75 .5 .5 1 1 1 | .75 .5 .75 1 .5 1 .75 .75 .5 .5 | .75 .75 1 1 .75 1 .75 1 1";
  static final String C = ".5 .5 1 .5 0 .5 1 1 1 | .75 .75 .5 .5 .5 1 .5 .75 .5 .5 | .25 - .5 .5 .25 - .25 0 0";

  private SurveyAnswers() {}

  /** The best answer to every question, so that nothing is called for. */
  public static Map<String, Object> best(String day) {
    var answers = new HashMap<String, Object>();
    questions("forms/follow-up/resurveySustainability.form").forEach(question -> {
      var first = question.path("values").path(0).path("value").asText();
      answers.put(question.path("key").asText(), question.path("type").asText().equals("checklist") ? List.of(first) : first);
    });
    return head(answers, day);
  }

  /** Answers that count these points, in the order of the questions. */
  static Map<String, Object> counting(Instrument instrument, String points, String day) {
    var wanted = points.replace("| ", "").split(" ");
    var answers = new HashMap<String, Object>();
    for (int i = 0; i < wanted.length; i++) {
      var item = instrument.items().get(i);
      var answer = wanted[i].equals("-") ? "NOT_APPLICABLE" : answer(item, new BigDecimal(wanted[i]));
      answers.put(item.question(), item.code().equals("E8") ? List.of(answer) : answer);
    }
    return head(answers, day);
  }

  /** The counted questions of a form: those in its groups, without those that only ask for a reason. */
  static List<JsonNode> questions(String form) {
    try {
      var found = new ArrayList<JsonNode>();
      collect(new ObjectMapper().readTree(Path.of(form).toFile()), found);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> found) {
    node.path("components").forEach(component -> {
      if (component.path("type").asText().equals("group")) {
        component.path("components").forEach(found::add);
      }
    });
    found.removeIf(question -> question.has("conditional"));
  }

  private static String answer(Instrument.Item item, BigDecimal points) {
    return item.points().entrySet().stream()
        .filter(each -> each.getValue() != null && each.getValue().compareTo(points) == 0).map(Map.Entry::getKey)
        .findFirst().orElseThrow(() -> new AssertionError(item.code() + " has no answer of " + points));
  }

  private static Map<String, Object> head(Map<String, Object> answers, String day) {
    answers.put("surveyMode", "VISIT");
    answers.put("surveyedOn", day);
    return answers;
  }
}
