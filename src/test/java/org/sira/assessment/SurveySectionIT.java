package org.sira.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.TestCases;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.casefile.CaseFact;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The surveys of a case on its page: to whom they tell what. */
@SiraTest
class SurveySectionIT {

  @Autowired AssessmentSection section;
  @Autowired Sustainability sustainability;
  @Autowired InstrumentStore instruments;
  @Autowired TestCases cases;
  @Autowired Casefiles casefiles;
  @Autowired SpringTemplateEngine templates;
  @Autowired JdbcClient jdbc;

  @Test
  void scoresAndTheirChangeAreShownInBothLanguages() {
    var id = surveyedTwice();
    assertThat(shown(id, Walk.OFFICER, Locale.FRENCH)).contains("jamais une note officielle", "Poids de démonstration",
        "1. Départ", "2. Suivi", "0,1111", "faible", "0,5139", "moyen", "DEMO-EQUAL 1", "role=\"img\"", "/answers");
    assertThat(shown(id, Walk.OFFICER, Locale.ENGLISH)).contains("Baseline", "0.5139", "never an official score")
        .doesNotContain("??");
    assertThat(view(id, Walk.OFFICER).chart().series()).extracting(SurveyChart.Series::line).first().isEqualTo("34,115 300,51");
  }

  @Test
  void whoActsReadsWhatIsCalledForAndProtectionStaffReadWhy() {
    var id = surveyedOnce();
    var reasons = "Souhaite une aide psychologique";
    assertThat(shown(id, Walk.OFFICER, Locale.FRENCH)).doesNotContain("Proposer un soutien", reasons);
    assertThat(shown(id, Walk.AWA, Locale.FRENCH)).contains("Proposer un soutien psychosocial").doesNotContain(reasons);
    assertThat(opened(id)).isZero();
    assertThat(shown(id, Walk.PROTECTION, Locale.FRENCH)).contains("Proposer un soutien psychosocial", reasons);
    assertThat(opened(id)).isEqualTo(1);
    assertThat(view(id, Walk.OFFICER).chart()).as("one interview is no change").isNull();
  }

  @Test
  void financeLogisticsAndThoseWithoutCasesDoNotReadIt() {
    var closed = EnumSet.of(Role.FINANCE, Role.LOGISTICS, Role.OWNER, Role.REVIEWER, Role.ADMIN, Role.AUDITOR);
    for (var role : Role.values()) {
      assertThat(section.readableBy(As.iom("reader", role))).as(role.name()).isEqualTo(!closed.contains(role));
    }
  }

  private CaseId surveyedOnce() {
    var id = cases.open("KAYES", "KAYES").id();
    casefiles.note(id, CaseFact.RECEIVED);
    cases.move(id, "registration", "needsAssessment");
    cases.complete(id, "surveySustainability", answers(SurveyAnswers.A));
    return id;
  }

  private CaseId surveyedTwice() {
    var id = surveyedOnce();
    cases.move(id, "needsAssessment", "followUp");
    cases.moveWithin(id, "follow-up", "contactFellDue", "resurveySustainability");
    cases.complete(id, "resurveySustainability", answers(SurveyAnswers.C));
    return id;
  }

  private Map<String, Object> answers(String points) {
    return SurveyAnswers.counting(instruments.newest(), points, casefiles.today().toString());
  }

  private SurveyView view(CaseId id, Actor reader) {
    return As.as(reader, () -> ((AssessmentSection.Assessed) section.view(id)).surveys());
  }

  private String shown(CaseId id, Actor reader, Locale locale) {
    var model = new HashMap<String, Object>(Map.of("all", view(id, reader)));
    return templates.process("assessment/surveys", Set.of("surveys"), new Context(locale, model)).replace("&#39;", "'");
  }

  private long opened(CaseId id) {
    return jdbc.sql("select count(*) from audit_entry where case_id = :id and event = 'PROTECTION_NOTES_OPENED'")
        .param("id", id.value()).query(Long.class).single();
  }
}
