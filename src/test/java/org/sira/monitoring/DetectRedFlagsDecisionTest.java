package org.sira.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.RuleTable;

class DetectRedFlagsDecisionTest {

  private final RuleTable table = new RuleTable("follow-up", "detectRedFlags");

  @Test
  void anActivityThatGoesOnWithASatisfiedPersonGivesNoAlarm() {
    assertThat(flags()).isEmpty();
    assertThat(flags("activityState", "CHANGED")).isEmpty();
    assertThat(flags("problems", List.of("NO_MARKET", "HEALTH"), "satisfaction", "NEUTRAL")).isEmpty();
  }

  @Test
  void anActivityThatStoppedWasSoldOrNeverBeganDoes() {
    assertThat(flags("activityState", "STOPPED")).containsExactly("ACTIVITY_STOPPED");
    assertThat(flags("activityState", "SOLD")).containsExactly("ASSETS_SOLD");
    assertThat(flags("activityState", "NOT_STARTED")).containsExactly("NOT_STARTED");
    assertThat(flags("activityState", "LOST")).containsExactly("ACTIVITY_LOST");
  }

  @Test
  void soDoThingsThatAreGoneAnIncomeThatIsAndAPersonWhoIsHardToTalkTo() {
    assertThat(flags("things", List.of("PRESENT", "BROKEN"))).isEmpty();
    assertThat(flags("things", List.of("PRESENT", "SOLD"))).containsExactly("THINGS_GONE");
    assertThat(flags("things", List.of("LOST"))).containsExactly("THINGS_GONE");
    assertThat(flags("incomeGone", true)).containsExactly("INCOME_GONE");
    assertThat(flags("refused", true)).containsExactly("REFUSES_TO_TALK");
    assertThat(flags("searchedFor", true)).containsExactly("HARD_TO_REACH");
  }

  @Test
  void soDoesWhoThinksOfLeavingAgainOrIsNotSatisfied() {
    assertThat(flags("plansToLeave", true)).containsExactly("PLANS_TO_LEAVE");
    assertThat(flags("satisfaction", "DISSATISFIED")).containsExactly("DISSATISFIED");
    assertThat(flags("satisfaction", "VERY_DISSATISFIED")).containsExactly("DISSATISFIED");
  }

  @Test
  void threatsDistressAndDebtEachGiveTheirOwn() {
    assertThat(flags("problems", List.of("DEBT", "THREAT", "DISTRESS")))
        .containsExactlyInAnyOrder("DEBT", "THREAT", "DISTRESS");
  }

  @Test
  void allAlarmsAreToldTogether() {
    assertThat(flags("activityState", "SOLD", "plansToLeave", true, "problems", List.of("DEBT")))
        .containsExactlyInAnyOrder("ASSETS_SOLD", "PLANS_TO_LEAVE", "DEBT");
  }

  @Test
  void whatNobodyAnsweredGivesNoAlarm() {
    assertThat(flags("activityState", null, "satisfaction", null)).isEmpty();
  }

  private List<Object> flags(Object... changed) {
    var facts = new HashMap<String, Object>(Map.of("activityState", "RUNNING", "plansToLeave", false,
        "problems", List.of(), "satisfaction", "SATISFIED", "things", List.of(), "incomeGone", false, "refused", false,
        "searchedFor", false));
    for (int i = 0; i < changed.length; i += 2) {
      facts.put((String) changed[i], changed[i + 1]);
    }
    return table.answers(facts, "flag");
  }
}
