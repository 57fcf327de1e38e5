package org.sira.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sira.monitoring.Contact.State.DONE;
import static org.sira.monitoring.Contact.State.DUE;
import static org.sira.monitoring.Contact.State.MISSED;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.TestCases;
import org.sira.TimeTravel;
import org.sira.access.Role;
import org.sira.assessment.SurveyAnswers;
import org.sira.casefile.CaseFact;
import org.sira.casefile.Casefiles;
import org.sira.casefile.CloseReason;
import org.sira.casefile.Closing;
import org.sira.casefile.Holds;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.springframework.beans.factory.annotation.Autowired;

@SiraTest
class FollowUpProcessTest {

  @Autowired
  TestCases cases;
  @Autowired
  Casefiles casefiles;
  @Autowired
  Monitoring monitoring;
  @Autowired
  RedFlagReview flags;
  @Autowired
  Closing closing;
  @Autowired
  Holds holds;
  @Autowired
  TimeTravel travel;
  @Autowired
  FollowUpSection section;

  @Test
  void aPersonReachedFourTimesIsFollowedUpAndTheCaseCompletes() {
    var id = inFollowUp("KAYES");
    assertThat(cases.waitsFor(id, "contactReturnee")).isFalse();
    for (var months : List.of(1, 2, 3, 6)) {
      advance(Period.ofMonths(months).plusDays(1));
      assertThat(cases.task(id, "contactReturnee").stage()).isEqualTo("follow-up");
      cases.complete(id, "contactReturnee", reached("RUNNING"));
      if (months > 2) {
        cases.complete(id, "resurveySustainability", survey());
      }
    }
    assertThat(states(id)).containsExactly(DONE, DONE, DONE, DONE);
    assertThat(cases.waitsFor(id, "prepareClosure")).isTrue();
    assertThat(closing.expectedReason(id)).isEqualTo(CloseReason.COMPLETED);
    assertThat(flags.of(id)).hasSize(4).allSatisfy(found -> assertThat(found.matched()).isEmpty());
  }

  @Test
  void threeFailedTriesASearchAndSixtyDaysLeadToTheClosingAsUnreachable() {
    var id = inFollowUp("KAYES");
    advance(Period.ofDays(32));
    for (int tries = 1; tries < 3; tries++) {
      cases.complete(id, "contactReturnee", notReached());
      assertThat(cases.waitsFor(id, "searchReturnee")).isFalse();
      advance(Period.ofDays(5));
    }
    cases.complete(id, "contactReturnee", notReached());
    cases.complete(id, "searchReturnee", searched(Map.of("foundAgain", false)));
    advance(Period.ofDays(59));
    assertThat(cases.waitsFor(id, "prepareClosure")).isFalse();
    advance(Period.ofDays(1));
    assertThat(cases.waitsFor(id, "prepareClosure")).isTrue();
    assertThat(closing.expectedReason(id)).isEqualTo(CloseReason.UNREACHABLE);
    assertThat(states(id)).containsExactly(DUE, DUE, DUE, DUE);
  }

  @Test
  void aPersonFoundAgainIsContactedUnderTheNewPhoneAndTriedThreeTimesAnew() {
    var id = inFollowUp("KAYES");
    advance(Period.ofDays(32));
    fail(id, 3);
    cases.complete(id, "searchReturnee", searched(Map.of("foundAgain", true, "newPhone", "66 12 34 56")));
    assertThat(casefiles.person(id).phone()).isEqualTo("+22366123456");
    fail(id, 2);
    assertThat(cases.waitsFor(id, "searchReturnee")).isFalse();
    advance(Period.ofDays(5));
    cases.complete(id, "contactReturnee", reached("RUNNING"));
    assertThat(states(id)).containsExactly(DONE, DUE, DUE, DUE);
  }

  @Test
  void anAlarmMayLeadBackToThePlanAndTheContactsAreKept() {
    var id = inFollowUp("KAYES");
    var days = monitoring.of(id).stream().map(Contact::dueOn).toList();
    advance(Period.ofDays(32));
    cases.complete(id, "contactReturnee", reached("SOLD"));
    cases.complete(id, "reviewRedFlag", Map.of("redFlagAction", "REPLAN", "remark", "à revoir"));
    assertThat(cases.waitsFor(id, "drawUpPlan")).isTrue();
    assertThat(casefiles.facts(id).endingReason()).isNull();

    advance(Period.ofMonths(6));
    cases.move(id, "reintegrationPlan", "followUp");
    assertThat(monitoring.of(id).stream().map(Contact::dueOn)).isEqualTo(days);
    assertThat(states(id)).containsExactly(DONE, MISSED, DUE, DUE);
    advance(Period.ofDays(0));
    cases.complete(id, "contactReturnee", reached("RUNNING"));
    assertThat(cases.waitsFor(id, "resurveySustainability")).isTrue();
    assertThat(states(id)).containsExactly(DONE, MISSED, DONE, DUE);
  }

  @Test
  void anAlarmIsKeptWithItsReasonsAndTheFollowUpMayGoOn() {
    var id = inFollowUp("KAYES");
    advance(Period.ofDays(32));
    cases.complete(id, "contactReturnee", reached("STOPPED"));
    cases.complete(id, "reviewRedFlag", Map.of("redFlagAction", "CONTINUE", "remark", "visite prévue"));
    assertThat(flags.of(id)).singleElement().satisfies(found -> {
      assertThat(found.matched()).extracting(RedFlags.Row::flag).containsExactly("ACTIVITY_STOPPED");
      assertThat(found.action()).isEqualTo("CONTINUE");
      assertThat(found.reviewedBy()).isEqualTo("tester-officer");
      assertThat(found.facts()).containsEntry("satisfaction", "SATISFIED");
    });
    assertThat(monitoring.next(id)).hasValueSatisfying(next -> assertThat(next.month()).isEqualTo(3));
    assertThat(((FollowUpView) section.view(id)).alarms()).hasSize(1);
  }

  @Test
  void aHoldMovesTheContactsOnByItsLength() {
    var id = inFollowUp("KAYES");
    var number = casefiles.facts(id).number();
    var before = monitoring.of(id).stream().map(Contact::dueOn).toList();
    advance(Period.ofDays(3));
    var manager = As.iom("k-manager", Role.MANAGER);
    As.as(manager, () -> run(() -> holds.hold(number, "MEDICAL", casefiles.today().plusDays(60), null)));
    advance(Period.ofDays(40));
    assertThat(cases.waitsFor(id, "contactReturnee")).isFalse();
    As.as(manager, () -> run(() -> holds.resume(number, null)));
    assertThat(monitoring.of(id).stream().map(Contact::dueOn))
        .isEqualTo(before.stream().map(day -> day.plusDays(40)).toList());
    advance(Period.ofDays(26));
    assertThat(cases.waitsFor(id, "contactReturnee")).isFalse();
    advance(Period.ofDays(4));
    assertThat(cases.waitsFor(id, "contactReturnee")).isTrue();
  }

  @Test
  void whereVisitsAreNotSafeEveryContactIsByPhone() {
    assertThat(monitoring.of(inFollowUp("GAO"))).extracting(Contact::kind).containsOnly(Contact.Kind.PHONE);
    assertThat(monitoring.of(inFollowUp("KAYES"))).extracting(Contact::kind).containsExactly(Contact.Kind.PHONE,
        Contact.Kind.VISIT, Contact.Kind.VISIT, Contact.Kind.VISIT);
  }

  @Test
  void aTryInTheFutureIsRefused() {
    var id = inFollowUp("KAYES");
    advance(Period.ofDays(32));
    var tomorrow = casefiles.today().plusDays(1).toString();
    assertThatThrownBy(() -> cases.complete(id, "contactReturnee", Map.of("contactedOn", tomorrow, "mode", "PHONE")))
        .isInstanceOfSatisfying(InvalidAnswers.class,
            refused -> assertThat(refused.faults()).extracting("code").containsExactly("IN_THE_FUTURE"));
  }

  @Test
  void aCaseWithContactsLeftIsNotClosedAsCompleted() {
    var id = inFollowUp("KAYES");
    assertThat(closing.checkClosure(id)).contains("CONTACTS_LEFT");
  }

  private CaseId inFollowUp(String region) {
    var id = cases.open(region, "KAYES").id();
    casefiles.note(id, CaseFact.RECEIVED);
    cases.move(id, "registration", "followUp");
    return id;
  }

  private void advance(Period period) {
    assertThat(travel.advance(period).failed()).isEmpty();
  }

  private void fail(CaseId id, int times) {
    for (int tries = 1; tries <= times; tries++) {
      cases.complete(id, "contactReturnee", notReached());
      if (tries < times) {
        advance(Period.ofDays(5));
      }
    }
  }

  private List<Contact.State> states(CaseId id) {
    return monitoring.of(id).stream().map(Contact::state).toList();
  }

  private Map<String, Object> notReached() {
    return Map.of("contactedOn", casefiles.today().toString(), "mode", "PHONE", "reached", false);
  }

  private Map<String, Object> reached(String activity) {
    return Map.of("contactedOn", casefiles.today().toString(), "mode", "VISIT", "reached", true,
        "activityState", activity, "satisfaction", "SATISFIED");
  }

  private Map<String, Object> searched(Map<String, Object> result) {
    var answers = new java.util.HashMap<String, Object>(result);
    answers.putAll(Map.of("askedPeople", List.of("FAMILY"), "lastSearchOn", casefiles.today().toString(),
        "searchResult", "rien"));
    return answers;
  }

  private Map<String, Object> survey() {
    return SurveyAnswers.best(casefiles.today().toString());
  }

  private static Void run(Runnable work) {
    work.run();
    return null;
  }
}
