package org.sira.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;

class ChooseApprovalLevelDecisionTest {

  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static final DmnDecision TABLE = table();

  @Test
  void upTo650000TheOfficerDecidesWithinThreeDays() {
    assertThat(level(0, false, false)).containsAllEntriesOf(row("A4", "OFFICER", 1, 3));
    assertThat(level(650_000, false, false)).containsAllEntriesOf(row("A4", "OFFICER", 1, 3));
  }

  @Test
  void upTo1300000TheManagerDecidesWithinFiveDays() {
    assertThat(level(650_001, false, false)).containsAllEntriesOf(row("A5", "MANAGER", 1, 5));
    assertThat(level(1_300_000, false, false)).containsAllEntriesOf(row("A5", "MANAGER", 1, 5));
  }

  @Test
  void upToTheCeilingThreeOfTheCommitteeDecideWithinTenDays() {
    assertThat(level(1_300_001, false, false)).containsAllEntriesOf(row("A6", "IOM,DGME,NGO,FINANCE", 3, 10));
    assertThat(level(1_968_000, false, false)).containsAllEntriesOf(row("A6", "IOM,DGME,NGO,FINANCE", 3, 10))
        .containsEntry("furtherSeats", "");
  }

  @Test
  void aboveTheCeilingTheChiefDecidesAfterTheCommittee() {
    assertThat(level(1_968_001, false, false)).containsAllEntriesOf(row("A7", "IOM,DGME,NGO,FINANCE", 3, 15))
        .containsEntry("furtherSeats", "CHIEF");
  }

  @Test
  void aRelativeOfStaffIsDecidedOneLevelUpAndA7StaysA7() {
    assertThat(level(650_000, false, true)).containsEntry("level", "A5").containsEntry("seats", "MANAGER");
    assertThat(level(650_001, false, true)).containsEntry("level", "A6").containsEntry("quorum", 3);
    assertThat(level(1_300_001, false, true)).containsEntry("level", "A7").containsEntry("furtherSeats", "CHIEF");
    assertThat(level(5_000_000, false, true)).containsEntry("level", "A7").containsEntry("furtherSeats", "CHIEF");
  }

  @Test
  void aChildsPlanNeedsProtectionAndThreeOfTheCommitteeWhateverItCosts() {
    for (var amount : new long[] {1, 650_001, 1_968_000}) {
      assertThat(level(amount, true, true)).containsAllEntriesOf(row("A10", "PROTECTION,IOM,DGME,NGO,FINANCE", 4, 10))
          .containsEntry("mustSign", "PROTECTION");
    }
  }

  private static Map<String, Object> level(long amount, boolean child, boolean relative) {
    return ENGINE.evaluateDecisionTable(TABLE, Variables.createVariables().putValue("amount", amount)
        .putValue("child", child).putValue("relativeOfStaff", relative)).getSingleResult().getEntryMap();
  }

  private static Map<String, Object> row(String level, String seats, int quorum, int days) {
    return Map.of("level", level, "seats", seats, "quorum", quorum, "clockWorkingDays", days);
  }

  private static DmnDecision table() {
    try (var file = Files.newInputStream(Path.of("processes/grant-approval/chooseApprovalLevel.dmn"))) {
      return ENGINE.parseDecision("chooseApprovalLevel", file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
