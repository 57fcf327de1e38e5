package org.sira.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sira.Walk.AWA;
import static org.sira.Walk.MANAGER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Endings;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiraTest
class EligibilityProcessTest {

  private static final Map<String, Object> CONFIRM = Map.of("review", "CONFIRM");
  private static final Map<String, Object> GRANT = Map.of("exceptionGranted", true, "reason", "Retenue à Gao");
  private static final Map<String, Object> DENY = Map.of("exceptionGranted", false, "reason", "Sans motif");

  @Autowired Walk walk;
  @Autowired Eligibility eligibility;
  @Autowired Refusals refusals;
  @Autowired Casefiles casefiles;
  @Autowired Endings endings;
  @Autowired JdbcClient jdbc;

  @Test
  void whomTheTableFindsEligibleIsEligibleOnceConfirmed() {
    var id = walk.registered(List.of());
    assertThat(walk.facts(id).dates().eligible()).as("not before a person confirms").isNull();
    walk.done(id, "reviewEligibility", AWA, CONFIRM);

    assertThat(walk.passed(id, "foundEligible")).isEqualTo(1);
    assertThat(walk.facts(id).dates().eligible()).isEqualTo(casefiles.today());
    assertThat(check(id)).satisfies(r -> {
      assertThat(r.result()).isEqualTo("ELIGIBLE");
      assertThat(r.reason()).isEqualTo("OK_IOM");
      assertThat(r.inputs()).hasSize(13).containsEntry("daysToRegistration", 3).containsEntry("consentToProcessing", true);
      assertThat(r.rows()).extracting(row -> row.rule()).containsExactly("R8");
      assertThat(r.sentence().french()).startsWith("Règle R8");
      assertThat(r.version()).isPositive();
    });
  }

  @Test
  void whomTheTableRefusesIsRefusedOnceConfirmed() {
    var id = walk.registered(List.of(), "returnModality", "SPONT");
    walk.done(id, "reviewEligibility", AWA, CONFIRM);

    assertThat(walk.passed(id, "foundIneligible")).isEqualTo(1);
    assertThat(refusals.latest(id)).hasValueSatisfying(refused -> {
      assertThat(refused.refusedBy()).containsExactly("awa");
      assertThat(refused.reason()).isEqualTo("SPONT");
      assertThat(refused.ending()).isEqualTo("REFERRED_ELSEWHERE");
    });
    assertThat(walk.facts(id).dates().eligible()).isNull();
  }

  @Test
  void aProtectionNeedWaitsForNoPaperButIdentityIsProvenLater() {
    var id = walk.registered(List.of("SGBV"), "idDocument", "NONE", "idNumber", null, "returnDate", null);
    walk.answerFlag(id);
    walk.done(id, "reviewEligibility", AWA, CONFIRM);

    assertThat(check(id).result()).isEqualTo("ELIGIBLE_PRIORITY");
    assertThat(walk.steps(id)).containsExactly("provideIdentity");
    assertThat(walk.facts(id).dates().eligible()).as("under a condition so far").isNull();
    walk.done(id, "provideIdentity", AWA, Map.of("identityMeans", "WITNESSES", "witnessOne", "A", "witnessTwo", "B"));
    assertThat(walk.passed(id, "foundEligible")).isEqualTo(1);
    assertThat(walk.facts(id).dates().eligible()).isEqualTo(casefiles.today());
    assertThat(eligibility.checkIdentity(id, definition("eligibility"))).as("attested for good").isFalse();
  }

  @Test
  void aDocumentProvesTheIdentityAsWell() {
    var id = walk.registered(List.of(), "idDocument", "NONE", "idNumber", null);
    walk.done(id, "reviewEligibility", AWA, CONFIRM);
    walk.done(id, "provideIdentity", AWA, Map.of("identityMeans", "DOCUMENT", "idDocument", "NINA", "idNumber", "77"));

    assertThat(casefiles.person(id).idNumber()).isEqualTo("77");
    assertThat(eligibility.checkIdentity(id, definition("eligibility"))).isFalse();
  }

  @Test
  void aLateRegistrationNeedsAManagerWhoDidNotReviewIt() {
    var id = walk.registered(List.of(), "returnDate", walk.daysAgo(200));
    var both = Walk.actor("bakary", null, Role.CASEWORKER, Role.MANAGER);
    walk.done(id, "reviewEligibility", both, CONFIRM);

    assertThatThrownBy(() -> walk.done(id, "decideException", both, GRANT)).hasMessageContaining("OWN_REVIEW");
    walk.done(id, "decideException", MANAGER, GRANT);
    assertThat(walk.passed(id, "foundEligible")).isEqualTo(1);
    assertThat(walk.facts(id).dates().eligible()).isNotNull();
    assertThat(kinds(id)).containsExactly(Ruling.Kind.EXCEPTION, Ruling.Kind.REVIEW, Ruling.Kind.ELIGIBILITY, Ruling.Kind.IDENTITY);
  }

  @Test
  void anExceptionDeniedIsARefusalByBoth() {
    var id = walk.registered(List.of(), "returnDate", walk.daysAgo(91));
    walk.done(id, "reviewEligibility", AWA, CONFIRM);
    walk.done(id, "decideException", MANAGER, DENY);

    assertThat(walk.passed(id, "foundIneligible")).isEqualTo(1);
    assertThat(refusals.latest(id)).hasValueSatisfying(refused -> {
      assertThat(refused.refusedBy()).containsExactly("awa", "mariam");
      assertThat(refused.hearer()).isEqualTo(Role.CHIEF);
      assertThat(refused.ending()).isEqualTo("NOT_ELIGIBLE");
    });
  }

  @Test
  void correctedFactsAreJudgedAnew() {
    var id = walk.registered(List.of(), "returnDate", walk.daysAgo(400));
    assertThat(check(id).reason()).isEqualTo("OUT_OF_TIME");
    walk.done(id, "reviewEligibility", AWA, Map.of("review", "CORRECT_FACTS", "correctedReturnDate", walk.daysAgo(40),
        "correctedReturnProof", true, "justification", "Erreur d'année"));

    assertThat(check(id).reason()).isEqualTo("OK_IOM");
    assertThat(casefiles.returned(id).modality()).as("left alone").isEqualTo("VHR");
    assertThat(eligibility.rulings(id)).filteredOn(r -> r.kind() == Ruling.Kind.ELIGIBILITY).as("both kept").hasSize(2);
    assertThat(walk.steps(id)).containsExactly("reviewEligibility");
  }

  @Test
  void aMissingFactIsCompletedBeforeAnythingIsDecided() {
    var id = walk.registered(List.of(), "returnDate", null);
    assertThat(walk.steps(id)).containsExactly("resolveDoubt");
    walk.done(id, "resolveDoubt", AWA, Map.of("finding", "FACTS_COMPLETED", "returnDate", walk.daysAgo(3), "explanation", "Billet"));

    assertThat(walk.steps(id)).containsExactly("reviewEligibility");
    assertThat(casefiles.returned(id).proof()).as("a proof once seen stays").isTrue();
  }

  @Test
  void aPossibleDuplicateWaitsForTheComparison() {
    var other = walk.open();
    var id = walk.registered(List.of(), "returnDate", null);
    walk.done(id, "resolveDoubt", AWA, Map.of("finding", "DUPLICATE", "otherNumber", walk.number(other), "explanation", "Même père"));

    assertThat(check(id).inputs()).containsEntry("duplicateScore", 0.75);
    assertThat(check(id).reason()).isEqualTo("POSSIBLE_DUP");
    var notYet = Map.<String, Object>of("finding", "FACTS_COMPLETED", "returnDate", walk.daysAgo(3), "explanation", "Billet");
    assertThatThrownBy(() -> walk.done(id, "resolveDoubt", AWA, notYet)).hasMessageContaining("UNDER_COMPARISON");
    walk.done(id, "compareRecords", MANAGER, Map.of("comparison", "NOT_SAME", "explanation", "Frères"));
    walk.done(id, "resolveDoubt", AWA, notYet);
    assertThat(check(id).inputs()).containsEntry("duplicateCleared", true);
    assertThat(walk.steps(id)).containsExactly("reviewEligibility");
  }

  @Test
  void anAdultWhoSaysToBeAnUnaccompaniedChildIsNone() {
    var id = walk.registered(List.of("UNACCOMPANIED_CHILD"), "unaccompaniedChild", true, "returnModality", "SPONT");
    assertThat(check(id).reason()).isEqualTo("SPONT");
    var child = walk.registered(List.of(), "unaccompaniedChild", true, "birthDate", walk.daysAgo(16 * 365), "returnModality", "SPONT");
    walk.answerFlag(child);
    assertThat(check(child).reason()).isEqualTo("UMC");
  }

  @Test
  void whoIsOnlyPassingThroughIsReferredAndKeepsTheFlags() {
    var id = walk.registered(List.of("TRAFFICKING"), "nationality", "CI");
    walk.answerFlag(id);
    assertThat(check(id).result()).isEqualTo("REFER");
    assertThat(check(id).inputs()).containsEntry("protectionNeed", true);
    assertThat(walk.facts(id).priority()).isEqualTo(2);
  }

  @Test
  void whatCannotBeIsRefusedAndNothingIsKept() {
    var id = walk.registered(List.of());
    assertThatThrownBy(() -> walk.done(id, "reviewEligibility", AWA, Map.of("review", "ASK_EXCEPTION", "justification", "?")))
        .isInstanceOf(InvalidAnswers.class);
    assertThatThrownBy(() -> walk.done(id, "reviewEligibility", MANAGER, CONFIRM)).isInstanceOf(Refusal.class).hasMessageContaining("NOT_YOUR_ROLE");
    assertThat(kinds(id)).doesNotContain(Ruling.Kind.REVIEW);
    var doubt = walk.registered(List.of(), "returnDate", null);
    assertThatThrownBy(() -> walk.done(doubt, "resolveDoubt", AWA, Map.of("finding", "DUPLICATE", "otherNumber", "ML-99-99999",
        "explanation", "?"))).isInstanceOf(InvalidAnswers.class);
    assertThatThrownBy(() -> walk.done(doubt, "resolveDoubt", AWA, Map.of("finding", "DUPLICATE", "explanation", "?")))
        .isInstanceOf(InvalidAnswers.class);
    assertThatThrownBy(() -> jdbc.sql("update eligibility_decision set result = 'ELIGIBLE'").update()).hasMessageContaining("never changed");
  }

  private Ruling check(CaseId id) {
    return eligibility.lastCheck(id).orElseThrow();
  }

  private List<Ruling.Kind> kinds(CaseId id) {
    return eligibility.rulings(id).stream().map(Ruling::kind).toList();
  }

  private String definition(String process) {
    return As.as(AWA, () -> jdbc.sql("select id_ from act_re_procdef where key_ = :key order by version_ desc limit 1")
        .param("key", process).query(String.class).single());
  }
}
