package org.sira.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.RuleTable;

class SuggestServicesDecisionTest {

  private final RuleTable table = new RuleTable("refusal", "suggestServices");

  @Test
  void returnsOutsideTheProgrammeGoToTheStateFund() {
    assertThat(services("FORCED_REF")).containsExactlyInAnyOrder("STATE_FUND", "CIGEM");
    assertThat(services("SPONT")).containsExactlyInAnyOrder("STATE_FUND", "CIGEM", "MRN");
    assertThat(services("OUT_OF_TIME")).containsExactlyInAnyOrder("STATE_FUND", "CIGEM");
    assertThat(services("LATE_REG")).containsExactlyInAnyOrder("STATE_FUND", "CIGEM");
  }

  @Test
  void peopleOnTheirWayAreHelpedHome() {
    assertThat(services("TRANSIT")).containsExactlyInAnyOrder("OWN_COUNTRY_AVR", "MRN");
  }

  @Test
  void peopleHelpedBeforeLookForWork() {
    assertThat(services("PRIOR_HELP")).containsExactlyInAnyOrder("CIGEM", "ANPE");
  }

  @Test
  void refusedPlansLeadElsewhere() {
    assertThat(services("NOT_FEASIBLE")).containsExactlyInAnyOrder("STATE_FUND", "ANPE");
    assertThat(services("NEEDS_UNMET")).containsExactlyInAnyOrder("HEALTH_CENTRE", "MRN");
    assertThat(services("OTHER")).containsExactlyInAnyOrder("CIGEM", "LEGAL_AID");
  }

  @Test
  void aReasonThatIsNotListedSuggestsNothing() {
    assertThat(services("SOMETHING")).isEmpty();
    assertThat(table.answers(Map.of(), "service")).isEmpty();
  }

  private List<Object> services(String reason) {
    return table.answers(Map.of("reason", reason), "service");
  }
}
