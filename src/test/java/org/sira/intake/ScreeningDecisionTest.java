package org.sira.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.RuleTable;

/** The tables {@code flagProtection} and {@code rateScreening}. */
class ScreeningDecisionTest {

  private final RuleTable flags = new RuleTable("registration", "flagProtection");
  private final RuleTable rating = new RuleTable("registration", "rateScreening");

  @Test
  void childrenAloneAreFlaggedEvenIfTheirAgeIsUnknown() {
    assertThat(flags.rows(facts(16, true))).containsExactly("R5_unaccompanied");
    assertThat(flags.rows(facts(null, true))).containsExactly("R5_unaccompanied");
    assertThat(flags.rows(facts(17, false, "UNACCOMPANIED_CHILD"))).containsExactly("R5_seenAlone");
    assertThat(flags.rows(facts(3, false, "SEPARATED_CHILD"))).containsExactly("R5_separated");
  }

  @Test
  void adultsAreNoChildrenAlone() {
    assertThat(flags.rows(facts(18, true, "UNACCOMPANIED_CHILD", "SEPARATED_CHILD"))).isEmpty();
  }

  @Test
  void eachGraveSignRaisesTheFlagOfProtection() {
    for (var sign : List.of("TRAFFICKING", "URGENT_MEDICAL", "SUICIDAL_THOUGHTS", "SGBV")) {
      assertThat(flags.answer(facts(30, false, sign))).containsEntry("flag", "PROTECTION").containsEntry("priority", "URGENT");
    }
    for (var sign : List.of("DEBT_THREAT", "UNSAFE_AREA")) {
      assertThat(flags.answer(facts(30, false, sign))).containsEntry("flag", "PROTECTION").containsEntry("priority", "HIGH");
    }
  }

  @Test
  void aPregnantWomanAloneWithHerChildrenIsFlagged() {
    assertThat(flags.rows(facts(27, false, "PREGNANT", "SINGLE_PARENT"))).containsExactly("R6_pregnantAlone");
    assertThat(flags.rows(facts(27, false, "PREGNANT"))).isEmpty();
  }

  @Test
  void tortureAndWhatDetentionLeavesBehindAreFlagged() {
    assertThat(flags.rows(facts(34, false, "TORTURE"))).containsExactly("R6_torture");
    assertThat(flags.rows(facts(34, false, "DETENTION", "DISTRESS"))).containsExactly("R6_woundsOfDetention");
    assertThat(flags.rows(facts(34, false, "DETENTION"))).isEmpty();
    assertThat(flags.rows(facts(34, false, "DISTRESS"))).isEmpty();
  }

  @Test
  void whatIsTickedDecidesAndFreeTextNever() {
    assertThat(Signs.of(Map.of("observations", "A été torturé", "indicators", List.of("ELDERLY")))).containsExactly("ELDERLY");
    assertThat(Signs.of(Map.of())).isEmpty();
  }

  @Test
  void severalDifficultiesAreOneSignAndViolenceCountsFromATrainedInterviewerOnly() {
    assertThat(Signs.of(Map.of("difficulties", List.of("SEEING", "WALKING")))).containsExactly("DISABILITY");
    assertThat(Signs.of(Map.of("violenceTold", true))).isEmpty();
    assertThat(Signs.of(Map.of("violenceTold", true, "trainedInterviewer", true))).containsExactly("SGBV");
  }

  @Test
  void allFlagsAreCollected() {
    assertThat(flags.answers(facts(15, true, "SGBV", "UNSAFE_AREA"), "flag")).containsExactlyInAnyOrder("UMC", "PROTECTION", "PROTECTION");
  }

  @Test
  void theRatingFollowsTheFlagsThenTheNumberOfSigns() {
    assertThat(rated(true, 0)).isEqualTo("HIGH");
    assertThat(rated(false, 4)).isEqualTo("HIGH");
    assertThat(rated(false, 3)).isEqualTo("MEDIUM");
    assertThat(rated(false, 1)).isEqualTo("MEDIUM");
    assertThat(rated(false, 0)).isEqualTo("LOW");
  }

  private Object rated(boolean flagged, int signs) {
    return rating.answer(Map.of("protectionFlagged", flagged, "indicatorCount", signs)).get("vulnerability");
  }

  private static Map<String, Object> facts(Integer age, boolean unaccompanied, String... signs) {
    var facts = new HashMap<String, Object>();
    facts.put("age", age);
    facts.put("unaccompanied", unaccompanied);
    facts.put("indicators", List.of(signs));
    return facts;
  }
}
