package org.sira.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.Walk.AWA;
import static org.sira.Walk.MANAGER;
import static org.sira.Walk.OFFICER;
import static org.sira.Walk.PROTECTION;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.TimeTravel;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.casefile.CaseSection;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Holds;
import org.sira.intake.Registration;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;

/** Ibrahim, 34, came back from Libya with tuberculosis, and with what a prison there left in him. */
@SiraTest
class IbrahimProcessTest {

  @Autowired Walk walk;
  @Autowired Registration registration;
  @Autowired Sustainability sustainability;
  @Autowired InstrumentStore instruments;
  @Autowired Casefiles casefiles;
  @Autowired Holds holds;
  @Autowired TimeTravel travel;
  @Autowired List<CaseSection> sections;

  @Test
  void hisHealthComesFirstAndHisLivelihoodIsNotLateForIt() {
    var ibrahim = screened();
    assertThat(walk.steps(ibrahim)).as("protection staff are called at once").contains("respondToProtectionFlag");
    assertThat(registration.screening(ibrahim)).hasValueSatisfying(found -> {
      assertThat(found.protectionNeed()).isTrue();
      assertThat(found.vulnerability()).isEqualTo("HIGH");
    });
    walk.answerFlag(ibrahim);
    walk.done(ibrahim, "reviewEligibility", AWA, Map.of("review", "CONFIRM"));

    walk.done(ibrahim, "surveySustainability", AWA, SurveyAnswers.counting(instruments.newest(), SurveyAnswers.C, walk.daysAgo(0)));
    assertThat(newest(ibrahim).banding().band("COMPOSITE")).as("on the whole he copes").contains("MEDIUM");
    assertThat(newest(ibrahim).banding().band("PSYCHOSOCIAL")).as("within he does not").contains("LOW");
    assertThat(sustainability.calledFor(ibrahim)).contains("OFFER_MHPSS");
    walk.done(ibrahim, "arrangeSupport", AWA, Map.of("mhpssOffer", "ACCEPTED", "supportArranged", List.of("MEDICAL_CARE")));

    walk.done(ibrahim, "assessSkills", AWA, Map.of("schooling", "PRIMARY", "literacy", "LITTLE", "workWish", "Menuisier"));
    walk.done(ibrahim, "assessNeeds", AWA, Map.of("housing", "FAMILY", "feelsSafe", "OFTEN", "riskOfHarm", "LOW",
        "health", "Tuberculose, traitement de six mois", "firstWish", "Guérir", "factors", List.of(Map.of("factor",
        "INDIVIDUAL_RISK_HEALTH", "severity", "SEVERE", "evidence", "Tuberculose", "action", "Suivi au centre de santé"))));

    itsClockRestsWhileHeIsTreated(ibrahim);
    onlyThoseNamedReadOfHisHealth(ibrahim);
  }

  private void itsClockRestsWhileHeIsTreated(CaseId ibrahim) {
    var due = walk.task(ibrahim, "drawUpPlan").due();
    As.as(MANAGER, () -> hold(ibrahim));
    assertThat(travel.advance(Period.ofDays(60)).failed()).isEmpty();
    As.as(MANAGER, () -> resume(ibrahim));

    assertThat(Duration.between(due, walk.task(ibrahim, "drawUpPlan").due()).toDays()).as("sixty days of treatment").isEqualTo(60);
    assertThat(walk.task(ibrahim, "drawUpPlan").due()).as("and so it is not late")
        .isAfter(casefiles.today().atStartOfDay(Casefiles.MALI).toInstant());
  }

  private void onlyThoseNamedReadOfHisHealth(CaseId ibrahim) {
    var screening = section("screening");
    for (var role : Role.values()) {
      assertThat(screening.readableBy(As.iom("reader", role))).as(role.name()).isEqualTo(role == Role.PROTECTION);
    }
    assertThat(surveys(ibrahim, OFFICER).calledFor()).as("what the survey calls for is for those who act").isNull();
    assertThat(surveys(ibrahim, AWA).calledFor()).contains("OFFER_MHPSS");
    assertThat(surveys(ibrahim, AWA).reasons()).as("why, is for protection staff").isNull();
    assertThat(surveys(ibrahim, PROTECTION).reasons()).isNotEmpty();
    assertThat(section("assessment").readableBy(As.iom("cashier", Role.FINANCE))).isFalse();
  }

  private CaseId screened() {
    var id = walk.open();
    walk.done(id, "completeRegistration", AWA, walk.registration("givenName", "Ibrahim", "familyName", "Togola", "sex", "M"));
    walk.done(id, "recordConsents", AWA, walk.consents());
    walk.done(id, "screenVulnerability", AWA, Walk.screening(List.of("CHRONIC_ILLNESS", "DETENTION", "DISTRESS")));
    return id;
  }

  private Survey.Rating newest(CaseId id) {
    return sustainability.ratings(id).get(0);
  }

  private CaseSection section(String key) {
    return sections.stream().filter(section -> section.key().equals(key)).findFirst().orElseThrow();
  }

  private SurveyView surveys(CaseId id, Actor reader) {
    return As.as(reader, () -> ((AssessmentSection.Assessed) section("assessment").view(id)).surveys());
  }

  private Void hold(CaseId id) {
    holds.hold(walk.number(id), "MEDICAL", casefiles.today().plusDays(90), "Traitement en cours");
    return null;
  }

  private Void resume(CaseId id) {
    holds.resume(walk.number(id), null);
    return null;
  }
}
