package org.sira.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.RuleTable;

/** The table {@code scoreSustainability}, and its twin of the follow-up. */
class SustainabilityDecisionTest {

  private final RuleTable table = new RuleTable("needs-assessment", "scoreSustainability");

  @Test
  void bandsBeginWhereTheyAreSaidTo() {
    assertThat(table.rows(facts("composite", 0.3299))).containsExactly("compositeLow");
    assertThat(table.rows(facts("composite", 0.33))).containsExactly("compositeMedium");
    assertThat(table.rows(facts("composite", 0.6599))).containsExactly("compositeMedium");
    assertThat(table.rows(facts("composite", 0.66))).containsExactly("compositeHigh");
    assertThat(table.rows(facts())).as("nothing was computable").isEmpty();
  }

  @Test
  void aLowDimensionCallsForSomethingWhateverTheComposite() {
    assertThat(table.answer(facts("economic", 0.1))).containsEntry("action", "REVIEW_SITUATION");
    assertThat(table.answer(facts("social", 0.1))).containsEntry("action", "REVIEW_SITUATION");
    assertThat(table.answer(facts("psychosocial", 0.1))).containsEntry("action", "OFFER_MHPSS");
    assertThat(table.answer(facts("psychosocial", 0.5))).containsEntry("action", null);
  }

  @Test
  void singleAnswersCallForSomethingWhateverTheScores() {
    assertThat(table.answers(facts("wantsPsychologicalHelp", "YES"), "action")).containsExactly("OFFER_MHPSS");
    assertThat(table.answers(facts("ableToStay", "NEED_TO_LEAVE"), "action")).containsExactly("REVIEW_SITUATION");
    assertThat(table.answers(facts("safetyOutsidePoints", 0.25), "action")).containsExactly("REVIEW_SITUATION");
    assertThat(table.rows(facts("wantsPsychologicalHelp", "NO", "ableToStay", "WISH_TO_LEAVE", "safetyOutsidePoints", 0.5))).isEmpty();
  }

  @Test
  void theFollowUpJudgesByTheSameRows() throws IOException {
    var baseline = Files.readString(Path.of("processes/needs-assessment/scoreSustainability.dmn"));
    var followUp = Files.readString(Path.of("processes/follow-up/rescoreSustainability.dmn"));
    assertThat(rows(followUp)).isEqualTo(rows(baseline)).contains("<rule id=\"helpWished\">");
  }

  private static String rows(String table) {
    return table.substring(table.indexOf("<input "));
  }

  private static Map<String, Object> facts(Object... known) {
    var facts = new HashMap<String, Object>();
    for (var key : new String[] {"economic", "social", "psychosocial", "composite", "wantsPsychologicalHelp", "ableToStay",
        "safetyOutsidePoints"}) {
      facts.put(key, null);
    }
    for (int i = 0; i < known.length; i += 2) {
      facts.put((String) known[i], known[i + 1]);
    }
    return facts;
  }
}
