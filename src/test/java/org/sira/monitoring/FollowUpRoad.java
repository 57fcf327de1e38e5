package org.sira.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sira.TestCases;
import org.sira.TimeTravel;
import org.sira.assessment.SurveyAnswers;
import org.sira.casefile.CaseFact;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** Takes cases through the follow-up: what is answered when the person is reached, not reached, searched for. */
@Component
class FollowUpRoad {

  private final TestCases cases;
  private final Casefiles casefiles;
  private final Monitoring monitoring;
  private final TimeTravel travel;

  FollowUpRoad(TestCases cases, Casefiles casefiles, Monitoring monitoring, TimeTravel travel) {
    this.cases = cases;
    this.casefiles = casefiles;
    this.monitoring = monitoring;
    this.travel = travel;
  }

  /** A case whose help was received today. */
  CaseId inFollowUp(String region) {
    var id = cases.open(region, "KAYES").id();
    casefiles.note(id, CaseFact.RECEIVED);
    cases.move(id, "registration", "followUp");
    return id;
  }

  void reachedAfter(CaseId id, int months) {
    advance(Period.ofMonths(months).plusDays(months == 1 ? 1 : 0));
    cases.complete(id, "contactReturnee", reached("RUNNING"));
  }

  void advance(Period period) {
    assertThat(travel.advance(period).failed()).isEmpty();
  }

  void fail(CaseId id, int times) {
    for (int tries = 1; tries <= times; tries++) {
      cases.complete(id, "contactReturnee", notReached());
      if (tries < times) {
        advance(Period.ofDays(5));
      }
    }
  }

  List<Contact.State> states(CaseId id) {
    return monitoring.of(id).stream().map(Contact::state).toList();
  }

  Map<String, Object> notReached() {
    return talk(Map.of("reached", false, "attempts", List.of(attempt("PHONE", "NO_ANSWER"))));
  }

  Map<String, Object> reached(String activity) {
    return talk(Map.of("reached", true, "attempts", List.of(attempt("PHONE", "ABSENT"), attempt("VISIT", "REACHED")),
        "activityState", activity));
  }

  static Map<String, Object> talk(Map<String, Object> answers) {
    var all = new HashMap<>(answers);
    all.putIfAbsent("modeReason", "de passage");
    return all;
  }

  Map<String, Object> attempt(String how, String result) {
    return Map.of("triedOn", casefiles.today().toString(), "how", how, "result", result);
  }

  Map<String, Object> searched(Map<String, Object> result) {
    var answers = new HashMap<String, Object>(result);
    answers.put("leads", List.of(lead("EMERGENCY_CONTACT", "ne sait rien"), lead("CHIEF", "parti au village voisin")));
    return answers;
  }

  Map<String, Object> lead(String asked, String learnt) {
    return Map.of("asked", asked, "askedOn", casefiles.today().toString(), "learnt", learnt);
  }

  /** The seven questions on satisfaction, all answered alike. */
  static Map<String, Object> satisfied(String answer) {
    var answers = new HashMap<String, Object>();
    SatisfactionSurvey.QUESTIONS.forEach(question -> answers.put(question, answer));
    return answers;
  }

  Map<String, Object> survey() {
    return SurveyAnswers.best(casefiles.today().toString());
  }
}
