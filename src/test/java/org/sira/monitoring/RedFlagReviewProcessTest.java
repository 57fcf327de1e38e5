package org.sira.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.TestCases;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What sets off a red flag, who reads it, and what becomes of it. */
@SiraTest
class RedFlagReviewProcessTest {

  @Autowired
  TestCases cases;
  @Autowired
  FollowUpRoad road;
  @Autowired
  RedFlagReview flags;
  @Autowired
  Casefiles casefiles;
  @Autowired
  FollowUpSection section;
  @Autowired
  JdbcClient jdbc;

  @Test
  void anIncomeThatFellToNothingIsShownBesideTheDecision() {
    var id = road.inFollowUp("KAYES");
    talk(id, 1, Map.of("monthlyIncome", 60_000));
    talk(id, 2, Map.of("monthlyIncome", 0));
    var known = flags.known(id, As.iom("officer", Role.OFFICER));
    assertThat(known).containsEntry("flagsFound", List.of("INCOME_GONE"));
    assertThat(known.get("incomeBefore")).hasToString("60000");
    assertThat(known.get("incomeNow")).hasToString("0");
    cases.complete(id, "reviewRedFlag", Map.of("redFlagAction", "WATCH", "remark", "La saison des pluies"));
    assertThat(cases.waitsFor(id, "takeUpReferral")).isFalse();
    assertThat(flags.of(id).get(0).review().reason()).isEqualTo("La saison des pluies");
  }

  @Test
  void whatTellsOfDistressIsForProtectionStaffWhoTakeUpTheReferral() {
    var id = road.inFollowUp("KAYES");
    talk(id, 1, Map.of("problems", List.of("DISTRESS", "DEBT")));
    var officer = As.iom("officer", Role.OFFICER);
    var protection = As.iom("penda", Role.PROTECTION);
    assertThat(flags.known(id, officer)).containsEntry("flagsFound", List.of("DEBT", "RESERVED"));
    assertThat(flags.known(id, protection)).containsEntry("flagsFound", List.of("DISTRESS", "DEBT"));
    assertThat(As.as(officer, () -> shown(id))).containsExactly("DEBT");
    assertThat(As.as(protection, () -> shown(id))).containsExactly("DISTRESS", "DEBT");

    cases.complete(id, "reviewRedFlag", Map.of("redFlagAction", "WATCH", "remark", "à protéger"));
    assertThat(casefiles.latestAnswers(id, "reviewRedFlag")).as("what few may read is not kept among answers that many read")
        .containsKey("remark").doesNotContainKey("flagsFound");
    assertThat(cases.task(id, "takeUpReferral").role()).isEqualTo(Role.PROTECTION);
    cases.complete(id, "takeUpReferral", Map.of("takenUpOn", casefiles.today().toString(),
        "protectionMeasures", List.of("MHPSS")));
    road.advance(Period.ofMonths(2));
    assertThat(cases.waitsFor(id, "contactReturnee")).isTrue();
  }

  @Test
  void aThreatReachesProtectionBeforeThePlanIsOpenedAgain() {
    var id = road.inFollowUp("KAYES");
    talk(id, 1, Map.of("problems", List.of("THREAT")));
    cases.complete(id, "reviewRedFlag", Map.of("redFlagAction", "REPLAN", "remark", "Déménager l'atelier"));
    assertThat(cases.waitsFor(id, "takeUpReferral")).isTrue();
    cases.complete(id, "takeUpReferral", Map.of("takenUpOn", casefiles.today().toString(),
        "protectionMeasures", List.of("SAFETY_PLAN")));
    assertThat(cases.waitsFor(id, "drawUpPlan")).isTrue();
  }

  @Test
  void aFlagWithoutReadersIsForProtectionStaffAndTheirReadingIsNoted() {
    var row = new RedFlags.Row("new", null, "NEW", null);
    assertThat(row.readableBy(As.iom("officer", Role.OFFICER))).isFalse();
    assertThat(row.readableBy(As.iom("penda", Role.PROTECTION))).isTrue();

    var id = road.inFollowUp("KAYES");
    talk(id, 1, Map.of("problems", List.of("THREAT")));
    As.as(As.iom("officer", Role.OFFICER), () -> shown(id));
    assertThat(opened(id)).isZero();
    As.as(As.iom("penda", Role.PROTECTION), () -> shown(id));
    assertThat(opened(id)).isEqualTo(1);
    As.as(As.iom("penda", Role.PROTECTION), () -> flags.known(id, As.iom("penda", Role.PROTECTION)));
    assertThat(opened(id)).isEqualTo(2);
  }

  private int opened(CaseId id) {
    return jdbc.sql("""
            select count(*) from audit_entry where case_id = :id and event = 'PROTECTION_NOTES_OPENED'
            and step = 'detectRedFlags'""").param("id", id.value()).query(Integer.class).single();
  }

  @Test
  void whoWasReachedOnlyAfterASearchGivesAlarm() {
    var id = road.inFollowUp("KAYES");
    road.advance(Period.ofDays(32));
    road.fail(id, 3);
    cases.complete(id, "searchReturnee", road.searched(Map.of("foundAgain", true)));
    cases.complete(id, "contactReturnee", road.reached("RUNNING"));
    assertThat(flags.known(id, As.iom("officer", Role.OFFICER))).containsEntry("flagsFound", List.of("HARD_TO_REACH"));
  }

  @Test
  void whoIsNotContentGivesAlarmWithoutTellingTheCaseworkerWhatWasAnswered() {
    var id = road.inFollowUp("KAYES");
    road.reachedAfter(id, 1);
    road.reachedAfter(id, 2);
    road.reachedAfter(id, 3);
    cases.complete(id, "resurveySustainability", road.survey());
    var tester = "tester-monitoring";
    casefiles.assign(id, "IOM", tester);
    assertThatThrownBy(() -> cases.complete(id, "askSatisfaction", FollowUpRoad.satisfied("DISSATISFIED")))
        .hasMessageContaining("RESPONSIBLE_DOES_NOT_ASK");
    casefiles.assign(id, "IOM", "awa");
    cases.complete(id, "askSatisfaction", FollowUpRoad.satisfied("DISSATISFIED"));
    assertThat(flags.known(id, As.iom("officer", Role.OFFICER))).containsEntry("flagsFound", List.of("DISSATISFIED"));
    assertThat(As.as(As.iom("officer", Role.OFFICER), () -> answers(id))).hasSize(7);
    assertThat(As.as(As.iom("awa", Role.CASEWORKER), () -> answers(id))).isEmpty();
    assertThat(As.as(As.iom("awa", Role.CASEWORKER), () -> shown(id))).isEmpty();
  }

  private Map<String, String> answers(CaseId id) {
    return ((FollowUpView) section.view(id)).contacts().get(2).satisfaction().answers();
  }

  private void talk(CaseId id, int months, Map<String, Object> found) {
    road.advance(Period.ofMonths(months).plusDays(months == 1 ? 1 : 0));
    var answers = new HashMap<>(road.reached("RUNNING"));
    answers.putAll(found);
    cases.complete(id, "contactReturnee", answers);
  }

  private List<String> shown(CaseId id) {
    return ((FollowUpView) section.view(id)).alarms().get(0).flags().stream().map(RedFlags.Row::flag).toList();
  }
}
