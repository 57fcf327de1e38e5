package org.sira.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.RuleTable;

/** The rows of {@code checkEligibility}, each with a person who is in no other. */
class CheckEligibilityDecisionTest {

  private final RuleTable table = new RuleTable("eligibility", "checkEligibility");

  @Test
  void withoutConsentNothingElseCounts() {
    assertRow("R1", "HOLD", "NO_CONSENT", "consentToProcessing", false, "deceased", true, "unaccompaniedChild", true);
    assertRow("R1", "HOLD", "NO_CONSENT", "consentToProcessing", null);
  }

  @Test
  void theDeadAreNotJudged() {
    assertRow("R2", "CLOSE", "DECEASED", "deceased", true, "protectionNeed", true);
  }

  @Test
  void duplicatesAreComparedUnlessTheyWere() {
    assertRow("R3", "MERGE_REVIEW", "DUPLICATE", "duplicateScore", 0.95);
    assertRow("R4", "HOLD", "POSSIBLE_DUP", "duplicateScore", 0.75);
    assertRow("R4", "HOLD", "POSSIBLE_DUP", "duplicateScore", 0.949, "duplicateCleared", null);
    assertRow("R8", "ELIGIBLE", "OK_IOM", "duplicateScore", 0.749);
    assertRow("R8", "ELIGIBLE", "OK_IOM", "duplicateScore", 0.99, "duplicateCleared", true);
  }

  @Test
  void whoIsOnlyPassingThroughIsReferredEvenIfInNeedOfProtection() {
    assertRow("R7", "REFER", "TRANSIT", "nationality", "CI");
    assertRow("R7", "REFER", "TRANSIT", "nationality", "GN", "unaccompaniedChild", true, "protectionNeed", true);
  }

  @Test
  void childrenAloneAndPeopleInNeedOfProtectionDoNotWait() {
    assertRow("R5", "ELIGIBLE", "UMC", "unaccompaniedChild", true, "returnModality", "SPONT", "daysToRegistration", 900, "priorHelp", "FULL");
    assertRow("R6", "ELIGIBLE_PRIORITY", "PROTECTION", "protectionNeed", true, "nationality", null, "daysToRegistration", null);
  }

  @Test
  void earlierHelpComesBeforeTheKindOfReturn() {
    assertRow("R12", "REFUSE", "PRIOR_HELP", "priorHelp", "FULL");
    assertRow("R12_protection", "EXCEPTION", "PRIOR_HELP", "priorHelp", "FULL", "protectionNeed", true);
    assertRow("R8", "ELIGIBLE", "OK_IOM", "priorHelp", "PARTLY");
  }

  @Test
  void whatIsMissingIsCompletedByAPerson() {
    assertRow("R16_nationalityMissing", "MANUAL", "OTHER", "nationality", null);
    assertRow("R16_dateMissing", "MANUAL", "OTHER", "daysToRegistration", null);
    assertRow("R16_dateMissing", "MANUAL", "OTHER", "daysToRegistration", -1);
    assertRow("R16", "MANUAL", "OTHER", "returnModality", null);
    assertRow("R16", "MANUAL", "OTHER", "returnModality", "FORCED", "returnProof", false);
  }

  @Test
  void returnsThatIomAssistedHangOnTheDayOfRegistration() {
    assertRow("R8", "ELIGIBLE", "OK_IOM", "daysToRegistration", 0);
    assertRow("R8", "ELIGIBLE", "OK_IOM", "daysToRegistration", 90, "returnModality", "AVR");
    assertRow("R9", "EXCEPTION", "LATE_REG", "daysToRegistration", 91);
    assertRow("R9", "EXCEPTION", "LATE_REG", "daysToRegistration", 365);
    assertRow("R13", "REFUSE", "OUT_OF_TIME", "daysToRegistration", 366);
  }

  @Test
  void lateComesBeforeForcedAndSpontaneous() {
    assertRow("R13", "REFUSE", "OUT_OF_TIME", "daysToRegistration", 600, "returnModality", "SPONT");
    assertRow("R13", "REFUSE", "OUT_OF_TIME", "daysToRegistration", 600, "returnModality", "FORCED", "vulnerability", "HIGH");
  }

  @Test
  void aForcedReturnHangsOnProofQuotaAndVulnerability() {
    assertRow("R10_eligible", "ELIGIBLE", "FORCED_OK", "returnModality", "FORCED", "vulnerability", "MEDIUM");
    assertRow("R10_eligible", "ELIGIBLE", "FORCED_OK", "returnModality", "FORCED", "vulnerability", "HIGH");
    assertRow("R10_referred", "REFER", "FORCED_REF", "returnModality", "FORCED", "vulnerability", "LOW");
    assertRow("R10_referred", "REFER", "FORCED_REF", "returnModality", "FORCED", "vulnerability", "HIGH", "quotaOpen", false);
    assertRow("R10_referred", "REFER", "FORCED_REF", "returnModality", "FORCED", "vulnerability", null);
  }

  @Test
  void aSpontaneousReturnIsReferred() {
    assertRow("R11", "REFER", "SPONT", "returnModality", "SPONT");
  }

  /** A Malian who came back with IOM last month, of low vulnerability, with these facts changed. */
  private static Map<String, Object> facts(Object... changed) {
    var facts = new HashMap<String, Object>(Map.of("consentToProcessing", true, "deceased", false, "duplicateScore", 0,
        "duplicateCleared", false, "unaccompaniedChild", false, "protectionNeed", false, "nationality", "ML",
        "priorHelp", "NONE", "returnModality", "VHR", "daysToRegistration", 30));
    facts.putAll(Map.of("returnProof", true, "quotaOpen", true, "vulnerability", "LOW"));
    for (int i = 0; i < changed.length; i += 2) {
      facts.put((String) changed[i], changed[i + 1]);
    }
    return facts;
  }

  private void assertRow(String row, String result, String reason, Object... changed) {
    assertThat(table.rows(facts(changed))).containsExactly(row);
    assertThat(table.answer(facts(changed))).containsEntry("result", result).containsEntry("reason", reason);
    assertThat(List.of(Entitlement.of(result).inDoubt(), Entitlement.of(result).exceptionNeeded(),
        Entitlement.of(result).ruledEligible()).stream().filter(yes -> yes).count()).isLessThanOrEqualTo(1);
  }
}
