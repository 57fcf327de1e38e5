package org.sira.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sira.monitoring.Contact.State.DONE;
import static org.sira.monitoring.Contact.State.DUE;
import static org.sira.monitoring.Contact.State.PREVENTED;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.TestCases;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.springframework.beans.factory.annotation.Autowired;

/** Each try of a contact, the planned way and the ways around it. */
@SiraTest
class TalksProcessTest {

  @Autowired
  TestCases cases;
  @Autowired
  FollowUpRoad road;
  @Autowired
  Casefiles casefiles;
  @Autowired
  Monitoring monitoring;
  @Autowired
  Talks talks;
  @Autowired
  FollowUpSection section;

  @Test
  void theMonthsAreMadeByPhoneAndVisitAsTheOfficeHasSet() {
    assertThat(monitoring.of(road.inFollowUp("KAYES"))).extracting(Contact::mode).containsExactly(Contact.Mode.PHONE,
        Contact.Mode.VISIT, Contact.Mode.VISIT, Contact.Mode.VISIT);
  }

  @Test
  void aVisitWhereNobodyMayGoIsReplacedByACallAndIsNoMissedVisit() {
    var id = road.inFollowUp("GAO");
    road.advance(Period.ofDays(32));
    assertThat(talks.known(id)).containsEntry("proposedMode", "PHONE").doesNotContainKey("accessConstraint");
    cases.complete(id, "contactReturnee", road.reached("RUNNING"));

    road.advance(Period.ofMonths(2));
    assertThat(talks.known(id)).containsEntry("proposedMode", "PHONE").containsEntry("accessConstraint", "INSECURITY");
    road.advance(Period.ofMonths(4));
    cases.moveWithin(id, "follow-up", "contactReturnee", "openContact");
    assertThat(road.states(id)).containsExactly(DONE, PREVENTED, DUE, DUE);
    assertThat(monitoring.of(id).get(1).access()).isEqualTo(new Access("INSECURITY", Contact.Mode.PHONE));
  }

  @Test
  void aContactMadeAnotherWayThanPlannedAsksWhyUnlessTheRoadIsCut() {
    var id = road.inFollowUp("KAYES");
    road.reachedAfter(id, 1);
    road.advance(Period.ofMonths(2));
    var called = new HashMap<String, Object>(Map.of("attempts", List.of(road.attempt("PHONE", "NO_ANSWER"))));
    assertRefused(id, called, "modeReason", "ANOTHER_WAY");
    called.put("accessConstraint", "ROAD_CUT");
    cases.complete(id, "contactReturnee", called);
    assertThat(monitoring.current(id).orElseThrow().access()).isEqualTo(new Access("ROAD_CUT", Contact.Mode.PHONE));
  }

  @Test
  void everyTryIsARowAndSeveralOnOneDayCountOnce() {
    var id = road.inFollowUp("KAYES");
    road.advance(Period.ofDays(32));
    cases.complete(id, "contactReturnee", Map.of("attempts", List.of(road.attempt("PHONE", "NO_ANSWER"),
        road.attempt("PHONE", "NUMBER_OFF"), road.attempt("PARTNER", "ABSENT"))));
    assertThat(cases.waitsFor(id, "searchReturnee")).isFalse();
    road.advance(Period.ofDays(5));
    cases.complete(id, "contactReturnee", road.reached("RUNNING"));
    assertThat(((FollowUpView) section.view(id)).contacts().get(0).tries()).extracting(made -> made.result().name())
        .containsExactly("NO_ANSWER", "NUMBER_OFF", "ABSENT", "ABSENT", "REACHED");
  }

  @Test
  void whoRefusesToTalkWasReachedAndIsNotSurveyed() {
    var id = road.inFollowUp("KAYES");
    road.reachedAfter(id, 1);
    road.reachedAfter(id, 2);
    road.advance(Period.ofMonths(3));
    cases.complete(id, "contactReturnee", Map.of("attempts", List.of(road.attempt("VISIT", "REFUSED"))));
    assertThat(cases.waitsFor(id, "resurveySustainability")).isFalse();
    assertThat(road.states(id)).containsExactly(DONE, DONE, DONE, DUE);
  }

  @Test
  void aTryInTheFutureOrATalkThatNoTryLedToIsRefused() {
    var id = road.inFollowUp("KAYES");
    road.advance(Period.ofDays(32));
    var tomorrow = casefiles.today().plusDays(1).toString();
    assertRefused(id, Map.of("attempts", List.of(Map.of("triedOn", tomorrow, "how", "PHONE", "result", "ABSENT"))),
        "attempts[0].triedOn", "IN_THE_FUTURE");
    assertRefused(id, Map.of("attempts", List.of(road.attempt("PHONE", "REACHED"))), "reached", "TRIES_DISAGREE");
    assertRefused(id, Map.of(), "attempts", "REQUIRED");
  }

  private void assertRefused(CaseId id, Map<String, Object> answers, String field, String code) {
    assertThatThrownBy(() -> cases.complete(id, "contactReturnee", answers)).isInstanceOfSatisfying(InvalidAnswers.class,
        refused -> assertThat(refused.faults()).extracting("field", "code").containsExactly(tuple(field, code)));
  }
}
