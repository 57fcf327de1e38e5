package org.sira.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sira.Walk.AWA;
import static org.sira.Walk.PARTNER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.access.Organisations;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Closing;
import org.sira.casefile.Holds;
import org.sira.intake.ConsentTalk.Explanation;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.worklist.TaskLists;
import org.sira.worklist.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiraTest
class RegistrationProcessTest {

  @Autowired Walk walk;
  @Autowired Registration registration;
  @Autowired Consents consents;
  @Autowired Casefiles casefiles;
  @Autowired Closing closing;
  @Autowired Holds holds;
  @Autowired Tasks tasks;
  @Autowired TaskLists lists;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void aPartnerServesKidal() {
    if (organisations.find("AID_KIDAL").isEmpty()) {
      organisations.create("AID_KIDAL", "Aide Kidal", Set.of("KIDAL"));
    }
  }

  @Test
  void aRegisteredPersonGoesOnToEligibility() {
    var id = walk.registered(List.of("NO_FAMILY"), "phone", "76 11 22 33", "returnModality", "FORCED");

    assertThat(walk.passed(id, "registered")).isEqualTo(1);
    assertThat(walk.passed(id, "noProtectionAsked")).isEqualTo(1);
    assertThat(walk.facts(id).responsible()).isEqualTo("awa");
    assertThat(walk.facts(id).dates().registered()).isEqualTo(casefiles.today());
    assertThat(casefiles.person(id).phone()).isEqualTo("+22376112233");
    assertThat(casefiles.returned(id)).satisfies(r -> {
      assertThat(r.modality()).isEqualTo("FORCED");
      assertThat(r.flight()).as("the manifest's").isEqualTo("UZ-301");
    });
    assertThat(registration.screening(id)).hasValueSatisfying(s -> assertThat(s.vulnerability()).isEqualTo("MEDIUM"));
    assertThat(registration.mayProcess(id)).isTrue();
  }

  @Test
  void consentsThatNobodyAnsweredAreNoRefusal() {
    var id = walk.open();
    walk.done(id, "completeRegistration", AWA, walk.registration());

    for (var consent : Consent.values()) {
      assertFault(() -> walk.done(id, "recordConsents", AWA, walk.consents(consent.field(), null)), consent.field());
    }
    assertThat(walk.steps(id)).containsExactly("recordConsents");
    assertThat(registration.consents(id)).isEmpty();
  }

  @Test
  void whoRefusesTheProcessingGoesNoFurther() {
    var id = walk.open();
    walk.done(id, "completeRegistration", AWA, walk.registration());
    walk.done(id, "recordConsents", AWA, walk.consents("processingAccepted", "NO", "refusalWords", "Je ne veux pas"));

    assertThat(walk.passed(id, "consentRefused")).isEqualTo(1);
    assertThat(registration.mayProcess(id)).isFalse();
    assertThat(walk.facts(id).endingReason()).isEqualTo("CONSENT_REFUSED");
    assertThat(walk.steps(id)).containsExactly("prepareClosure");
    assertThat(registration.consents(id)).as("nothing else was asked").singleElement().satisfies(said -> {
      assertThat(said.consent()).isEqualTo(Consent.PROCESSING);
      assertThat(said.given()).isFalse();
      assertThat(said.talk().explanation()).isEqualTo(Explanation.ORAL);
      assertThat(said.textVersion()).isEqualTo(1);
    });
  }

  @Test
  void aFlagBringsProtectionStaffWhileTheCaseGoesOn() {
    var id = walk.registered(List.of("TRAFFICKING", "DISTRESS"));

    assertThat(walk.steps(id)).containsExactly("respondToProtectionFlag");
    assertThat(walk.passed(id, "registered")).isEqualTo(1);
    assertThat(walk.facts(id).priority()).isEqualTo(2);
    assertThat(registration.screening(id)).hasValueSatisfying(s -> {
      assertThat(s.protectionNeed()).isTrue();
      assertThat(s.vulnerability()).isEqualTo("HIGH");
      assertThat(s.verdicts()).hasSize(2);
      assertThat(s.verdicts().get(0).rows()).extracting(row -> row.rule()).containsExactly("R6_trafficking");
    });
    walk.answerFlag(id);
    assertThat(walk.passed(id, "protectionAnswered")).isEqualTo(1);
    assertThat(walk.steps(id)).containsExactly("reviewEligibility");
  }

  @Test
  void aCaseIsSharedOnlyWithConsentAndWhereAPartnerServes() {
    assertThat(walk.facts(shared("KIDAL")).organisation()).isEqualTo("AID_KIDAL");
    assertThat(walk.facts(shared("SIKASSO")).organisation()).isEqualTo(Actor.IOM);
    assertThat(walk.facts(walk.registered(List.of())).organisation()).as("not asked to share").isEqualTo(Actor.IOM);
  }

  @Test
  void withdrawingTheSharingEndsThePartnersAccessAtOnceAlsoOnHold() {
    var id = shared("KIDAL");
    var task = walk.task(id, "reviewEligibility").id();
    As.as(PARTNER, () -> { tasks.claim(task); return null; });
    As.as(Walk.MANAGER, () -> { holds.hold(walk.number(id), "MEDICAL", casefiles.today().plusDays(5), null); return null; });

    withdraw(id, Consent.PARTNER);

    assertThat(walk.facts(id).organisation()).isEqualTo(Actor.IOM);
    assertThat(walk.task(id, "reviewEligibility").assignee()).isNull();
    assertThat(walk.task(id, "reviewEligibility").onHold()).isTrue();
    As.as(PARTNER, () -> {
      assertThatThrownBy(() -> casefiles.visible(walk.number(id))).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> lists.task(task)).isInstanceOf(Refusal.class);
      return null;
    });
    As.as(Walk.MANAGER, () -> { holds.resume(walk.number(id), null); return null; });
    walk.done(id, "reviewEligibility", AWA, Map.of("review", "CONFIRM"));
    assertThat(registration.consents(id)).filteredOn(s -> s.consent() == Consent.PARTNER)
        .extracting(ConsentStatement::version, ConsentStatement::given)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2, false), org.assertj.core.groups.Tuple.tuple(1, true));
  }

  @Test
  void withdrawingTheProcessingAsksForTheTalkBeforeLeaving() {
    var id = walk.registered(List.of());
    withdraw(id, Consent.PROCESSING);

    assertThat(registration.mayProcess(id)).isFalse();
    assertThat(walk.steps(id)).contains("talkBeforeExit");
    withdraw(id, Consent.PROCESSING);
    assertThat(registration.consents(id)).as("said once").hasSize(9);
  }

  @Test
  void aConsentIsNeverRewritten() {
    var id = walk.registered(List.of());
    assertThatThrownBy(() -> jdbc.sql("update intake_consent set given = true where case_id = :id")
        .param("id", id.value()).update()).hasMessageContaining("never changed");
  }

  @Test
  void whatCannotBeIsRefusedAndNothingIsKept() {
    var id = walk.open();
    assertThatThrownBy(() -> withdraw(id, Consent.PARTNER)).isInstanceOf(Refusal.class).hasMessageContaining("CONSENT_NOT_ASKED");
    assertFault(() -> walk.done(id, "completeRegistration", AWA, walk.registration("birthDate", walk.daysAgo(-2))), "birthDate");
    assertThat(walk.steps(id)).containsExactly("completeRegistration");
    walk.done(id, "completeRegistration", AWA, walk.registration());
    assertFault(() -> walk.done(id, "recordConsents", AWA, walk.consents("consentDate", walk.daysAgo(-1))), "consentDate");
    assertThat(registration.consents(id)).isEmpty();
    var stranger = Walk.actor("fin", null, Role.FINANCE);
    assertThatThrownBy(() -> As.as(stranger, () -> { change(id, Consent.PARTNER, true); return null; }))
        .isInstanceOf(Refusal.class).hasMessageContaining("NOT_YOUR_ROLE");
  }

  private CaseId shared(String region) {
    var id = walk.open();
    walk.done(id, "completeRegistration", AWA, walk.registration("region", region));
    walk.done(id, "recordConsents", AWA, walk.consents("shareWithPartner", "YES"));
    walk.done(id, "screenVulnerability", AWA, Map.of());
    return id;
  }

  private void withdraw(CaseId id, Consent consent) {
    As.as(AWA, () -> { change(id, consent, false); return null; });
  }

  private void change(CaseId id, Consent consent, boolean given) {
    consents.change(walk.number(id), consent, given, new ConsentTalk("BM", null, Explanation.ORAL, casefiles.today(), null));
  }

  private static void assertFault(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String field) {
    assertThatThrownBy(act).isInstanceOfSatisfying(InvalidAnswers.class, refused ->
        assertThat(refused.faults()).extracting(InvalidAnswers.Fault::field).containsExactly(field));
  }
}
