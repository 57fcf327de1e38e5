package org.sira.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.TestCases;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.access.NewPerson;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Endings;
import org.sira.casefile.OpenedCase;
import org.sira.desk.CaseDesk;
import org.sira.desk.StageView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What the head of a case, the lists and the next task say is how the case stands. */
@SiraTest
class CaseHeadIT {

  private static final String READER = "head-reader";

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired TestCases cases;
  @Autowired Casefiles casefiles;
  @Autowired Endings endings;
  @Autowired CaseDesk desk;
  @Autowired WorklistModel worklist;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void somebodyReads() {
    if (people.find(READER).isEmpty()) {
      people.create(new NewPerson(READER, READER, READER + "@example.org", "fr",
          new Post(Set.of(Role.CASEWORKER), Actor.IOM, "KAYES", true, null)), "une phrase courte");
    }
  }

  @Test
  void everyTaskThatWaitsIsNamed() throws Exception {
    var opened = cases.open("KAYES", "KAYES");
    open("/cases/" + opened.number()).andExpect(content().string(not(containsString("class=\"also\""))));
    cases.move(opened.id(), "registration", "needsAssessment");
    var open = open("/cases/" + opened.number());
    assertThat(walk.steps(opened.id())).containsExactly("assessNeeds", "assessSkills", "surveySustainability");
    for (var name : List.of("Évaluer les besoins", "Faire le bilan de compétences", "départ")) {
      open.andExpect(content().string(containsString(name)));
    }
    open.andExpect(content().string(containsString("2 autres tâches attendent aussi")));
  }

  @Test
  void afterATaskTheNextOfTheSamePersonComesFirst() {
    var opened = cases.open("KAYES", "KAYES");
    cases.move(opened.id(), "registration", "needsAssessment");
    var done = walk.task(opened.id(), "assessNeeds");
    cases.open("KAYES", "KAYES");
    var next = As.as(Walk.AWA, () -> worklist.nextOf(new ListChoice("group", null, null, null), done)).orElseThrow();
    assertThat(next.caseNumber()).isEqualTo(opened.number());
    assertThat(next.step()).isNotEqualTo("assessNeeds");
    assertThat(As.as(Walk.CHIEF, () -> worklist.nextOf(new ListChoice("group", null, null, null), done))
        .filter(task -> task.caseNumber().equals(opened.number()))).as("no task of another role").isEmpty();
  }

  @Test
  void aDeathIsSeenWhereverOneMightCall() throws Exception {
    var opened = registered();
    open("/cases/" + opened.number()).andExpect(content().string(containsString("href=\"tel:")));
    As.as(Walk.AWA, () -> { endings.reportDeath(opened.number(), casefiles.today(), "Sa sœur", null); return null; });
    var task = walk.task(opened.id(), "informFamily");
    assertThat(task.deceased()).isTrue();
    for (var page : List.of("/cases/" + opened.number(), "/cases?q=" + opened.number(), "/tasks?f=all&q=" + opened.number(),
        "/tasks/" + task.id())) {
      open(page).andExpect(content().string(containsString("<span class=\"badge late\">décès</span>")));
    }
    open("/cases/" + opened.number()).andExpect(content().string(not(containsString("href=\"tel:"))));
  }

  @Test
  void aCaseOpenedAgainDoesNotLookFinished() {
    var opened = cases.open("KAYES", "KAYES");
    cases.move(opened.id(), "registration", "followUp");
    jdbc.sql("""
            insert into casefile_stage_run (case_id, stage, round, since, until, outcome)
            values (:id, 'closure', 1, now() + interval '1 day', now() + interval '2 days', 'caseClosed')""")
        .param("id", opened.id().value()).update();
    jdbc.sql("update casefile_stage_run set until = since where case_id = :id and until is null")
        .param("id", opened.id().value()).update();
    assertThat(closure(opened)).isEqualTo(StageView.State.LATER);
    jdbc.sql("update casefile_case set status = 'CLOSED' where id = :id").param("id", opened.id().value()).update();
    assertThat(closure(opened)).isEqualTo(StageView.State.DONE);
  }

  private StageView.State closure(OpenedCase opened) {
    var stages = As.as(Walk.OFFICER, () -> desk.open(opened.number(), Locale.FRENCH)).stages();
    return stages.get(stages.size() - 1).state();
  }

  private OpenedCase registered() {
    var opened = cases.open("KAYES", "KAYES");
    walk.done(opened.id(), "completeRegistration", Walk.AWA, walk.registration("phone", "+22376998811", "phoneOwner", "SELF"));
    walk.done(opened.id(), "recordConsents", Walk.AWA, walk.consents("contactByPhone", "YES"));
    walk.done(opened.id(), "screenVulnerability", Walk.AWA, Map.of());
    return opened;
  }

  private ResultActions open(String address) throws Exception {
    return mvc.perform(get(address).with(SignedIn.as(READER)));
  }
}
