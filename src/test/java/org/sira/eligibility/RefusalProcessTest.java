package org.sira.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sira.Walk.AWA;
import static org.sira.Walk.CHIEF;
import static org.sira.Walk.MANAGER;
import static org.sira.Walk.MODIBO;
import static org.sira.Walk.OFFICER;
import static org.sira.Walk.OTHER_MANAGER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.MovableClock;
import org.sira.SiraTest;
import org.sira.TimeTravel;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Holds;
import org.sira.eligibility.Refused.Origin;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.worklist.Tasks;
import org.springframework.beans.factory.annotation.Autowired;

@SiraTest
class RefusalProcessTest {

  private static final Map<String, Object> CONFIRM = Map.of("review", "CONFIRM");

  @Autowired Walk walk;
  @Autowired Appeals appeals;
  @Autowired Refusals refusals;
  @Autowired Eligibility eligibility;
  @Autowired Casefiles casefiles;
  @Autowired Holds holds;
  @Autowired Tasks tasks;
  @Autowired RuntimeService engine;
  @Autowired TimeTravel time;
  @Autowired MovableClock clock;

  @Test
  void aRefusalStandsAfterThirtyDaysWithoutAppeal() {
    var id = refused("SPONT", 3);
    assertThat(refusals.latest(id).orElseThrow().services()).containsExactlyInAnyOrder("STATE_FUND", "CIGEM", "MRN");
    inform(id);

    time.advance(Duration.ofDays(29));
    assertThat(walk.passed(id, "refusalUpheld")).isZero();
    time.advance(Duration.ofDays(2));
    assertThat(walk.passed(id, "refusalUpheld")).isEqualTo(1);
    assertThat(walk.facts(id).endingReason()).isEqualTo("REFERRED_ELSEWHERE");
    assertThat(walk.steps(id)).containsExactly("prepareClosure");
    assertAppeal(id, "APPEAL_TOO_LATE");
  }

  @Test
  void aHoldStopsTheClockOfAnAppeal() {
    var id = refused("VHR", 400);
    inform(id);
    As.as(AWA, () -> { hold(id); return null; });
    assertAppeal(id, "ON_HOLD");
    time.advance(Duration.ofDays(20));
    As.as(MANAGER, () -> { holds.resume(walk.number(id), null); return null; });
    time.advance(Duration.ofDays(25));
    assertThat(walk.passed(id, "refusalUpheld")).as("a hold stops the clock").isZero();
    appeal(id);
    assertThat(walk.steps(id)).containsExactly("hearAppeal");
  }

  @Test
  void anAppealIsTooLateAfterThirtyDaysEvenWhileTheTimerSleeps() {
    var id = refused("VHR", 400);
    inform(id);
    clock.moveTo(clock.offset().plusDays(31));
    assertThat(walk.passed(id, "refusalUpheld")).isZero();
    assertAppeal(id, "APPEAL_TOO_LATE");
  }

  @Test
  void anAppealThatIsDismissedLetsTheRefusalStand() {
    var id = refused("VHR", 400);
    appeal(id);
    assertThat(walk.steps(id)).as("at once, before being told").containsExactly("hearAppeal");
    walk.done(id, "hearAppeal", MANAGER, heard(false));

    assertThat(walk.passed(id, "refusalUpheld")).isEqualTo(1);
    assertThat(walk.facts(id).endingReason()).isEqualTo("NOT_ELIGIBLE");
    assertAppeal(id, "APPEAL_TOO_LATE");
  }

  @Test
  void anAppealWonWithNewFactsLeadsToTheRightRow() {
    var id = refused("SPONT", 600);
    assertThat(refusals.latest(id).orElseThrow().reason()).isEqualTo("OUT_OF_TIME");
    inform(id);
    appeal(id);
    walk.done(id, "hearAppeal", MANAGER, Walk.with(heard(true), "returnModality", "VHR", "returnDate", walk.daysAgo(60), "returnProof", true));

    assertThat(walk.passed(id, "refusalOverturned")).isEqualTo(1);
    assertThat(eligibility.lastCheck(id).orElseThrow().reason()).isEqualTo("OK_IOM");
    assertThatThrownBy(() -> walk.done(id, "reviewEligibility", AWA, CONFIRM)).hasMessageContaining("REVIEWED_BEFORE");
    assertThatThrownBy(() -> As.as(AWA, () -> { tasks.claim(walk.task(id, "reviewEligibility").id()); return null; }))
        .hasMessageContaining("REVIEWED_BEFORE");
    walk.done(id, "reviewEligibility", MODIBO, CONFIRM);
    assertThat(walk.passed(id, "foundEligible")).isEqualTo(1);
    assertThat(walk.facts(id).endingReason()).isNull();
    assertAppeal(id, "NOT_REFUSED");
  }

  @Test
  void anAppealWonStandsAlsoWhereTheTableStillRefuses() {
    var id = refused("SPONT", 3);
    appeal(id);
    walk.done(id, "hearAppeal", MANAGER, heard(true));

    assertThat(eligibility.lastCheck(id).orElseThrow().result()).isEqualTo("REFER");
    assertThat(eligibility.entitlement(id).ruledEligible()).isTrue();
    assertThatThrownBy(() -> walk.done(id, "reviewEligibility", MODIBO, Map.of("review", "ASK_EXCEPTION", "justification", "non")))
        .as("nobody asks again for what the appeal gave").isInstanceOf(InvalidAnswers.class);
    walk.done(id, "reviewEligibility", MODIBO, CONFIRM);
    assertThat(walk.passed(id, "foundEligible")).isEqualTo(1);
    assertThat(eligibility.rulings(id)).filteredOn(r -> r.kind() == Ruling.Kind.EXCEPTION).singleElement().satisfies(r -> {
      assertThat(r.result()).isEqualTo("GRANTED");
      assertThat(r.by()).isEqualTo("mariam");
    });
  }

  @Test
  void whoRefusedDoesNotHearTheAppeal() {
    var id = walk.registered(List.of(), "returnDate", walk.daysAgo(100));
    walk.done(id, "reviewEligibility", Walk.actor("seydou", "KAYES", Role.CASEWORKER, Role.CHIEF), CONFIRM);
    walk.done(id, "decideException", MANAGER, Map.of("exceptionGranted", false, "reason", "non"));
    appeal(id);

    assertThat(walk.task(id, "hearAppeal").role()).isEqualTo(Role.CHIEF);
    assertThatThrownBy(() -> walk.done(id, "hearAppeal", OTHER_MANAGER, heard(true))).hasMessageContaining("NOT_YOUR_ROLE");
    assertThatThrownBy(() -> walk.done(id, "hearAppeal", Walk.actor("mariam", null, Role.MANAGER, Role.CHIEF), heard(true)))
        .hasMessageContaining("REFUSED_BEFORE");
    assertThatThrownBy(() -> walk.done(id, "hearAppeal", Walk.actor("seydou", null, Role.CHIEF), heard(true))).hasMessageContaining("REFUSED_BEFORE");
    walk.done(id, "hearAppeal", CHIEF, heard(true));
    assertThat(eligibility.entitlement(id).ruledEligible()).isTrue();
  }

  @Test
  void aGrantRefusedIsHeardByTheNextRankAndEndsAsProposalRefused() {
    assertThat(hearerOf(grantRefusedBy(OFFICER))).isEqualTo(Role.MANAGER);
    assertThat(hearerOf(grantRefusedBy(Walk.actor("comite", null, Role.COMMITTEE)))).isEqualTo(Role.CHIEF);
    assertThat(hearerOf(grantRefusedBy(CHIEF))).as("nobody stands above the chief").isEqualTo(Role.MANAGER);
    var id = grantRefusedBy(MANAGER);
    engine.startProcessInstanceByKey("refusal", walk.number(id), Map.of("caseId", id.toString()));
    appeal(id);
    walk.done(id, "hearAppeal", CHIEF, heard(false));
    assertThat(walk.facts(id).endingReason()).isEqualTo("PROPOSAL_REFUSED");

    var other = grantRefusedBy(MANAGER);
    engine.startProcessInstanceByKey("refusal", walk.number(other), Map.of("caseId", other.toString()));
    appeal(other);
    walk.done(other, "hearAppeal", CHIEF, Walk.with(heard(true), "returnModality", "AVR"));
    assertThat(refusals.overturned(other)).hasValueSatisfying(r -> assertThat(r.heardBy()).isEqualTo("cheick"));
    assertThat(casefiles.returned(other).modality()).as("a grant's appeal is not about the return").isEqualTo("VHR");
    assertThat(refusals.overturned(other, Origin.HELP)).isEmpty();
  }

  @Test
  void whatCannotBeAppealedIsRefused() {
    var id = walk.registered(List.of());
    assertAppeal(id, "NOT_REFUSED");
    var refused = refused("SPONT", 3);
    assertThatThrownBy(() -> As.as(AWA, () -> { appeals.appeal(walk.number(refused), " ", "x"); return null; })).isInstanceOf(InvalidAnswers.class);
    assertThatThrownBy(() -> As.as(AWA, () -> { appeals.appeal(walk.number(refused), "x", null); return null; })).isInstanceOf(InvalidAnswers.class);
    assertThatThrownBy(() -> As.as(AWA, () -> { appeals.appeal(walk.number(refused), "a\0b", "x"); return null; })).isInstanceOf(InvalidAnswers.class);
    assertThatThrownBy(() -> As.as(AWA, () -> { appeals.appeal(walk.number(refused), "x".repeat(201), "x"); return null; })).isInstanceOf(InvalidAnswers.class);
    assertThatThrownBy(() -> As.as(Walk.PARTNER, () -> { appeals.appeal(walk.number(refused), "x", "x"); return null; })).hasMessageContaining("NOT_FOUND");
    appeal(refused);
    assertAppeal(refused, "ALREADY_ASKED");
    var early = refused("SPONT", 3);
    assertThatThrownBy(() -> walk.done(early, "informOfRefusal", AWA, told(walk.daysAgo(1)))).isInstanceOf(InvalidAnswers.class);
    assertThatThrownBy(() -> walk.done(early, "informOfRefusal", AWA, told(walk.daysAgo(-1)))).isInstanceOf(InvalidAnswers.class);
  }

  private CaseId refused(String modality, int days) {
    var id = walk.registered(List.of(), "returnModality", modality, "returnDate", walk.daysAgo(days));
    walk.done(id, "reviewEligibility", AWA, CONFIRM);
    return id;
  }

  private CaseId grantRefusedBy(Actor refuser) {
    var id = walk.open();
    As.as(refuser, () -> { refusals.open(id, Origin.GRANT, List.of(refuser.username()), "NOT_FEASIBLE"); return null; });
    return id;
  }

  private Role hearerOf(CaseId id) {
    return appeals.hearer(id);
  }

  private void hold(CaseId id) {
    holds.hold(walk.number(id), "MEDICAL", casefiles.today().plusDays(60), null);
  }

  private void inform(CaseId id) {
    walk.done(id, "informOfRefusal", AWA, told(walk.daysAgo(0)));
  }

  private static Map<String, Object> told(String day) {
    return Map.of("informedOn", day, "channel", "IN_PERSON", "languageUsed", "BM", "appealExplained", true);
  }

  private Map<String, Object> heard(boolean lifted) {
    return Map.of("hearingDate", walk.daysAgo(0), "groundsHeard", "Un billet", "refusalLifted", lifted, "reason", "Vu");
  }

  private void appeal(CaseId id) {
    As.as(AWA, () -> { appeals.appeal(walk.number(id), "La personne", "Un nouveau papier"); return null; });
  }

  private void assertAppeal(CaseId id, String code) {
    assertThatThrownBy(() -> appeal(id)).hasMessageContaining(code);
  }
}
