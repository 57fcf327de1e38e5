package org.sira.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.sira.RuleTable;

class OrderHelpDecisionTest {

  private final RuleTable table = new RuleTable("reintegration-plan", "orderHelp");

  @Test
  void aNeedToldInTheAssessmentOrTheSurveyPutsPsychosocialHelpFirst() {
    assertRow("urgentNeed", true, true, false, "NEVER");
    assertRow("asksForHelp", true, false, true, "NEVER");
    assertRow("oftenDistressed", true, false, false, "OFTEN");
    assertRow("oftenDistressed", true, false, false, "VERY_OFTEN");
  }

  @Test
  void withoutSuchANeedTheOrderIsFree() {
    assertRow("otherwise", false, false, false, "SOMETIMES");
    assertRow("otherwise", false, false, false, null);
  }

  private void assertRow(String row, boolean first, boolean urgent, boolean wants, String distress) {
    var facts = new HashMap<String, Object>();
    facts.put("urgentPsychosocial", urgent);
    facts.put("wantsHelp", wants);
    facts.put("distress", distress);
    assertThat(table.rows(facts)).containsExactly(row);
    assertThat(table.answer(facts)).containsEntry("psychosocialFirst", first);
  }
}
