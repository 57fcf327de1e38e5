package org.sira.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.RuleTable;

class CheckIdentityDecisionTest {

  private final RuleTable table = new RuleTable("eligibility", "checkIdentity");

  @Test
  void aDocumentCountsWithItsNumber() {
    assertThat(table.rows(facts("NINA", true, false))).containsExactly("R14_documented");
    assertThat(table.rows(facts("NINA", false, false))).containsExactly("R14_pending");
  }

  @Test
  void withoutADocumentIdentityIsPending() {
    assertThat(table.answer(facts("NONE", true, false))).containsEntry("identityPending", true);
    assertThat(table.answer(facts("", true, false))).containsEntry("identityPending", true);
    assertThat(table.answer(facts(null, true, false))).containsEntry("identityPending", true);
  }

  @Test
  void anAttestationReplacesTheDocument() {
    assertThat(table.answer(facts(null, false, true))).containsEntry("identityPending", false);
  }

  private static Map<String, Object> facts(String document, boolean number, boolean attested) {
    var facts = new HashMap<String, Object>();
    facts.put("idDocument", document);
    facts.put("idNumberGiven", number);
    facts.put("identityAttested", attested);
    return facts;
  }
}
