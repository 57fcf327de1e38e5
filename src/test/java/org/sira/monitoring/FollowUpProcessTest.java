package org.sira.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sira.monitoring.Contact.State.DONE;
import static org.sira.monitoring.Contact.State.DUE;
import static org.sira.monitoring.Contact.State.MISSED;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.TestCases;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.casefile.CloseReason;
import org.sira.casefile.Closing;
import org.sira.casefile.Holds;
import org.springframework.beans.factory.annotation.Autowired;

@SiraTest
class FollowUpProcessTest {

  @Autowired
  TestCases cases;
  @Autowired
  FollowUpRoad road;
  @Autowired
  Casefiles casefiles;
  @Autowired
  Monitoring monitoring;
  @Autowired
  Searches searches;
  @Autowired
  RedFlagReview flags;
  @Autowired
  Closing closing;
  @Autowired
  Holds holds;
  @Autowired
  FollowUpSection section;

  @Test
  void aPersonReachedFourTimesIsFollowedUpAndTheCaseCompletes() {
    var id = road.inFollowUp("KAYES");
    assertThat(cases.waitsFor(id, "contactReturnee")).isFalse();
    for (var months : List.of(1, 2, 3, 6)) {
      road.advance(Period.ofMonths(months).plusDays(1));
      assertThat(cases.task(id, "contactReturnee").stage()).isEqualTo("follow-up");
      cases.complete(id, "contactReturnee", road.reached("RUNNING"));
      if (months > 2) {
        cases.complete(id, "resurveySustainability", road.survey());
      }
      assertThat(cases.waitsFor(id, "askSatisfaction")).as("after %d months more", months).isEqualTo(months == 3);
      if (months == 3) {
        cases.complete(id, "askSatisfaction", road.satisfied("SATISFIED"));
      }
    }
    assertThat(road.states(id)).containsExactly(DONE, DONE, DONE, DONE);
    assertThat(cases.waitsFor(id, "prepareClosure")).isTrue();
    assertThat(closing.expectedReason(id)).isEqualTo(CloseReason.COMPLETED);
    assertThat(flags.of(id)).hasSize(4).allSatisfy(found -> assertThat(found.matched()).isEmpty());
  }

  @Test
  void threeFailedTriesASearchAndSixtyDaysLeadToTheClosingAsUnreachable() {
    var id = road.inFollowUp("KAYES");
    road.advance(Period.ofDays(32));
    for (int tries = 1; tries < 3; tries++) {
      cases.complete(id, "contactReturnee", road.notReached());
      assertThat(cases.waitsFor(id, "searchReturnee")).isFalse();
      road.advance(Period.ofDays(5));
    }
    cases.complete(id, "contactReturnee", road.notReached());
    cases.complete(id, "searchReturnee", road.searched(Map.of("foundAgain", false)));
    assertThat(searches.waiting(id)).hasValueSatisfying(wait ->
        assertThat(Duration.between(wait.since(), wait.until())).isEqualTo(Duration.ofDays(60)));
    road.advance(Period.ofDays(59));
    assertThat(cases.waitsFor(id, "prepareClosure")).isFalse();
    road.advance(Period.ofDays(1));
    assertThat(cases.waitsFor(id, "prepareClosure")).isTrue();
    assertThat(closing.expectedReason(id)).isEqualTo(CloseReason.UNREACHABLE);
    assertThat(road.states(id)).containsExactly(DUE, DUE, DUE, DUE);
  }

  @Test
  void newsOfThePersonEndTheWaitingAtAnyTime() {
    var id = road.inFollowUp("KAYES");
    var number = casefiles.facts(id).number();
    road.advance(Period.ofDays(32));
    road.fail(id, 3);
    var caseworker = As.iom("awa", Role.CASEWORKER);
    assertThatThrownBy(() -> As.as(caseworker, () -> run(() -> searches.returneeFound(number, null, null))))
        .hasMessageContaining("NOT_WAITING");
    cases.complete(id, "searchReturnee", road.searched(Map.of("foundAgain", false)));
    road.advance(Period.ofDays(50));
    As.as(caseworker, () -> run(() -> searches.returneeFound(number, "66 12 34 56", "Vu au marché")));
    assertThat(cases.waitsFor(id, "contactReturnee")).isTrue();
    assertThat(casefiles.person(id).phone()).isEqualTo("+22366123456");
    road.advance(Period.ofDays(20));
    assertThat(cases.waitsFor(id, "prepareClosure")).isFalse();
    assertThat(((FollowUpView) section.view(id)).leads()).extracting(Lead::asked).containsExactly("EMERGENCY_CONTACT", "CHIEF");
    assertThat(((FollowUpView) section.view(id)).waiting().outcome()).isEqualTo("FOUND");
  }

  @Test
  void aHoldStopsTheWaitingByItsLength() {
    var id = road.inFollowUp("KAYES");
    var number = casefiles.facts(id).number();
    road.advance(Period.ofDays(32));
    road.fail(id, 3);
    cases.complete(id, "searchReturnee", road.searched(Map.of("foundAgain", false)));
    var manager = As.iom("k-manager", Role.MANAGER);
    As.as(manager, () -> run(() -> holds.hold(number, "MEDICAL", casefiles.today().plusDays(60), null)));
    road.advance(Period.ofDays(40));
    As.as(manager, () -> run(() -> holds.resume(number, null)));
    road.advance(Period.ofDays(59));
    assertThat(cases.waitsFor(id, "prepareClosure")).isFalse();
    assertThat(searches.waiting(id)).isPresent();
    road.advance(Period.ofDays(1));
    assertThat(cases.waitsFor(id, "prepareClosure")).isTrue();
  }

  @Test
  void aPersonFoundAgainIsContactedUnderTheNewPhoneAndTriedThreeTimesAnew() {
    var id = road.inFollowUp("KAYES");
    road.advance(Period.ofDays(32));
    road.fail(id, 3);
    cases.complete(id, "searchReturnee", road.searched(Map.of("foundAgain", true, "newPhone", "66 12 34 56")));
    assertThat(casefiles.person(id).phone()).isEqualTo("+22366123456");
    road.fail(id, 2);
    assertThat(cases.waitsFor(id, "searchReturnee")).isFalse();
    road.advance(Period.ofDays(5));
    cases.complete(id, "contactReturnee", road.reached("RUNNING"));
    assertThat(road.states(id)).containsExactly(DONE, DUE, DUE, DUE);
  }

  @Test
  void anAlarmMayLeadBackToThePlanAndTheContactsAreKept() {
    var id = road.inFollowUp("KAYES");
    var days = monitoring.of(id).stream().map(Contact::dueOn).toList();
    road.advance(Period.ofDays(32));
    cases.complete(id, "contactReturnee", road.reached("SOLD"));
    cases.complete(id, "reviewRedFlag", Map.of("redFlagAction", "REPLAN", "remark", "à revoir"));
    assertThat(cases.waitsFor(id, "drawUpPlan")).isTrue();
    assertThat(casefiles.facts(id).endingReason()).isNull();

    road.advance(Period.ofMonths(6));
    cases.move(id, "reintegrationPlan", "followUp");
    assertThat(monitoring.of(id).stream().map(Contact::dueOn)).isEqualTo(days);
    assertThat(road.states(id)).containsExactly(DONE, MISSED, DUE, DUE);
    road.advance(Period.ofDays(0));
    cases.complete(id, "contactReturnee", road.reached("RUNNING"));
    assertThat(cases.waitsFor(id, "resurveySustainability")).isTrue();
    assertThat(road.states(id)).containsExactly(DONE, MISSED, DONE, DUE);
  }

  @Test
  void anAlarmIsKeptWithItsReasonsAndTheFollowUpMayGoOn() {
    var id = road.inFollowUp("KAYES");
    road.advance(Period.ofDays(32));
    cases.complete(id, "contactReturnee", road.reached("STOPPED"));
    cases.complete(id, "reviewRedFlag", Map.of("redFlagAction", "HELP", "remark", "visite prévue"));
    assertThat(flags.of(id)).singleElement().satisfies(found -> {
      assertThat(found.matched()).extracting(RedFlags.Row::flag).containsExactly("ACTIVITY_STOPPED");
      assertThat(found.review()).isEqualTo(new RedFlags.Review("HELP", "visite prévue", "tester-officer"));
      assertThat(found.facts()).containsEntry("activityState", "STOPPED");
    });
    assertThat(monitoring.next(id)).hasValueSatisfying(next -> assertThat(next.month()).isEqualTo(3));
    assertThat(((FollowUpView) section.view(id)).alarms()).hasSize(1);
  }

  @Test
  void aHoldMovesTheContactsOnByItsLength() {
    var id = road.inFollowUp("KAYES");
    var number = casefiles.facts(id).number();
    var before = monitoring.of(id).stream().map(Contact::dueOn).toList();
    road.advance(Period.ofDays(3));
    var manager = As.iom("k-manager", Role.MANAGER);
    As.as(manager, () -> run(() -> holds.hold(number, "MEDICAL", casefiles.today().plusDays(60), null)));
    road.advance(Period.ofDays(40));
    assertThat(cases.waitsFor(id, "contactReturnee")).isFalse();
    As.as(manager, () -> run(() -> holds.resume(number, null)));
    assertThat(monitoring.of(id).stream().map(Contact::dueOn))
        .isEqualTo(before.stream().map(day -> day.plusDays(40)).toList());
    road.advance(Period.ofDays(24));
    assertThat(cases.waitsFor(id, "contactReturnee")).isFalse();
    road.advance(Period.ofDays(7));
    assertThat(cases.waitsFor(id, "contactReturnee")).isTrue();
  }

  @Test
  void aCaseWithContactsLeftIsNotClosedAsCompleted() {
    var id = road.inFollowUp("KAYES");
    assertThat(closing.checkClosure(id)).contains("CONTACTS_LEFT");
  }

  private static Void run(Runnable work) {
    work.run();
    return null;
  }
}
