package org.sira.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.TimeTravel;
import org.sira.access.Organisations;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.casefile.CaseSection;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Endings;
import org.sira.development.DemoPeople;
import org.sira.journey.ApiClient.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Holds, early ends and reopenings: who may, what is asked, what is kept, and that no gate is passed on the way. */
@SiraTest
class StopsIT {

  @Autowired SampleAnswers samples;
  @Autowired TimeTravel time;
  @Autowired Casefiles casefiles;
  @Autowired Endings endings;
  @Autowired People people;
  @Autowired Organisations organisations;
  @Autowired List<CaseSection> sections;
  @Autowired SpringTemplateEngine templates;
  @Autowired MockMvc browser;
  @LocalServerPort int port;
  private ApiClient api;
  private ApiWalk walk;

  @BeforeEach
  void enterPeople() {
    new DemoPeople(people, organisations).enter();
    api = new ApiClient(port);
    walk = new ApiWalk(api, samples, time);
  }

  @Test
  void whoWasNeverFoundEligibleIsReopenedForNoHelp() throws IOException {
    var number = cameBackAlone();
    walk.toTheEnd(number, Story.plain());
    reopen(number, "NEW_FACTS", "Un témoin est venu");

    for (var stage : List.of("NEEDS_ASSESSMENT", "REINTEGRATION_PLAN", "FOLLOW_UP")) {
      assertThat(fault(resume(number, stage))).isEqualTo("NOT_FOUND_ELIGIBLE");
    }
    var closed = walk.toTheEnd(number, Story.plain().at("reviewReopening", Map.of("resumeAt", "CLOSURE")));
    assertThat(closed.path("closeReason").asText()).isEqualTo("NO_LONGER_MEETS_CRITERIA");
  }

  @Test
  void aRefusedCaseIsNotClosedAsCompleted() throws IOException {
    var number = cameBackAlone();
    walk.until(number, "prepareClosure", Story.plain());

    assertThat(fault(close(number, "COMPLETED"))).isEqualTo("NOT_COMPLETED");
    assertThat(fault(close(number, "CONSENT_REFUSED"))).isEqualTo("NOT_HOW_IT_ENDED");
    assertThat(close(number, "NOT_ELIGIBLE").status()).isEqualTo(200);
  }

  @Test
  void aDeathToldInErrorCountsNoMoreOnceTheCaseIsReopened() throws IOException {
    var number = flownHome();
    walk.until(number, "drawUpPlan", Story.plain());
    walk.tell("caseworker", number, "deceased", died());
    walk.toTheEnd(number, Story.plain());

    reopen(number, "CLOSED_IN_ERROR", null);
    assertThat(fault(resume(number, "FOLLOW_UP"))).as("it had not come so far").isEqualTo("NOT_REACHED");
    assertThat(resume(number, "REINTEGRATION_PLAN").status()).isEqualTo(200);
    assertThat(walk.steps(number)).containsExactly("drawUpPlan");

    walk.tell("caseworker", number, "deceased", died());
    assertThat(walk.steps(number)).containsExactly("informFamily");
    assertThat(walk.toTheEnd(number, Story.plain()).path("closeReason").asText()).isEqualTo("DECEASED");
  }

  @Test
  void aMergedCaseIsNotReopened() throws IOException {
    var other = flownHome();
    var number = flownHome();
    walk.tell("caseworker", number, "duplicate", Map.of("of", other, "note", "Même voix"));
    var asked = api.get("manager", "/tasks/" + walk.task(number, "compareRecords").path("id").asText()).json();
    assertThat(asked.at("/draft/otherNumber").asText()).isEqualTo(other);
    walk.work(number, "compareRecords", Story.plain().at("compareRecords", Map.of("comparison", "SAME")));
    walk.toTheEnd(number, Story.plain());

    assertThat(walk.post("officer", number, "reopen", Map.of("reason", "NEW_FACTS")).code()).isEqualTo("MERGED");
  }

  @Test
  void aHoldForADoubtIsLiftedByAManagerOrTheChiefOnly() throws Exception {
    var number = flownHome();
    hold(number, "INVESTIGATION");
    browser.perform(get("/cases/" + number).with(SignedIn.as("caseworker"))).andExpect(content().string(allOf(
        containsString("Revue prévue le " + shownDay(9)), not(containsString("/act/resume")))));
    browser.perform(get("/cases/" + number).with(SignedIn.as("manager"))).andExpect(content().string(
        containsString("/act/resume")));
    for (var who : List.of("caseworker", "officer", "protection")) {
      assertThat(walk.post(who, number, "resume", Map.of()).code()).as(who).isEqualTo("HOLD_FOR_MANAGER");
    }
    walk.tell("chief", number, "resume", Map.of());

    hold(number, "MEDICAL");
    assertThat(walk.post("protection", number, "resume", Map.of()).code()).isEqualTo("NOT_YOUR_ROLE");
    walk.tell("caseworker", number, "resume", Map.of("note", "Sorti de l'hôpital"));
  }

  @Test
  void onlyTheReasonsOfTheFormEndACaseEarly() throws IOException {
    var number = flownHome();
    for (var reason : List.of("COMPLETED", "DECEASED", "CONSENT_REFUSED")) {
      assertThat(fault(walk.post("caseworker", number, "withdraw", Map.of("reason", reason)))).isEqualTo("NOT_AN_OPTION");
    }
  }

  @Test
  void whatIsSaidCanBeKeptAndIsReadByThoseWhoReadAnswers() throws IOException {
    var number = flownHome();
    var acts = Map.of("hold", Map.of("reason", "MEDICAL", "until", casefiles.today().plusDays(9).toString()),
        "withdraw", Map.of("reason", "WITHDRAWN"), "lost-contact", Map.<String, String>of(), "remigrated", died(),
        "deceased", died(), "duplicate", Map.of("of", flownHome()));
    for (var act : acts.entrySet()) {
      var body = new HashMap<>(act.getValue());
      body.put("note", "a".repeat(2_001));
      assertThat(fault(walk.post("caseworker", number, act.getKey(), body))).as(act.getKey()).isEqualTo("TOO_LONG");
    }
    assertThatThrownBy(() -> As.as(As.iom("awa", Role.CASEWORKER), () -> {
      endings.reportLostContact(number, "a\0b");
      return null;
    })).hasMessageContaining("NOT_STORABLE");
    hold(number, "MEDICAL");
    var review = api.get("manager", "/tasks/" + walk.task(number, "reviewHold").path("id").asText()).json();
    assertThat(review.at("/draft/holdReason").asText()).isEqualTo("MEDICAL");
    assertThat(review.at("/draft/holdNote").asText()).isEqualTo("Opération");
    walk.tell("caseworker", number, "resume", Map.of("note", "Guérison"));
    walk.tell("caseworker", number, "withdraw", Map.of("reason", "MOVED_AWAY", "note", "Part à Gao"));
    walk.tell("caseworker", number, "withdraw/cancel", Map.of("note", "Reste ici"));
    walk.tell("caseworker", number, "deceased", died());
    walk.toTheEnd(number, Story.plain());
    reopen(number, "CLOSED_IN_ERROR", "Un homonyme");

    var asked = api.get("officer", "/tasks/" + walk.task(number, "reviewReopening").path("id").asText()).json();
    assertThat(asked.at("/draft/reopeningReason").asText()).isEqualTo("CLOSED_IN_ERROR");
    assertThat(asked.at("/draft/reopeningNote").asText()).isEqualTo("Un homonyme");
    assertThat(shown(number, Locale.FRENCH)).contains("raison médicale", "Opération", "Guérison", "Part à Gao", "Reste ici",
        "Un homonyme", "clos par erreur", "FAMILY").doesNotContain("??");
    assertThat(shown(number, Locale.ENGLISH)).contains("confirmed, then the case was reopened").doesNotContain("??");
    assertThat(stops().readableBy(As.iom("finance", Role.FINANCE))).isFalse();
    assertThat(stops().readableBy(As.iom("awa", Role.CASEWORKER))).isTrue();
  }

  private CaseSection stops() {
    return sections.stream().filter(section -> section.key().equals("stops")).findFirst().orElseThrow();
  }

  private String shown(String number, Locale locale) {
    var view = As.as(As.iom("awa", Role.CASEWORKER), () -> stops().view(casefiles.visible(number).id()));
    return templates.process(stops().template(), new Context(locale, Map.of("view", view)));
  }

  private void hold(String number, String reason) throws IOException {
    walk.tell("manager", number, "hold", Map.of("reason", reason, "until", casefiles.today().plusDays(9).toString(),
        "note", "Opération"));
  }

  private void reopen(String number, String reason, String note) throws IOException {
    walk.tell("officer", number, "reopen", note == null ? Map.of("reason", reason) : Map.of("reason", reason, "note", note));
  }

  private Answer resume(String number, String stage) throws IOException {
    return complete("officer", walk.task(number, "reviewReopening"), Map.of("resumeAt", stage, "reason", "Vu"));
  }

  private Answer close(String number, String reason) throws IOException {
    return complete("caseworker", walk.task(number, "prepareClosure"), Map.of("reason", reason, "summary", "Rien remis"));
  }

  private Answer complete(String username, JsonNode task, Map<String, Object> answers) throws IOException {
    return api.post(username, "/tasks/" + task.path("id").asText() + "/complete", Map.of("answers", answers));
  }

  private String shownDay(int inDays) {
    return DateTimeFormatter.ofPattern("d MMM yyyy", Locale.FRENCH).format(casefiles.today().plusDays(inDays));
  }

  private static String fault(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(422);
    return answer.json().at("/errors/0/code").asText();
  }

  private Map<String, String> died() {
    return Map.of("date", casefiles.today().minusDays(1).toString(), "source", "FAMILY");
  }

  private String flownHome() throws IOException {
    return walk.open(person("Sékou"), Map.of("returnModality", "VHR", "returnDate", casefiles.today().minusDays(3).toString(),
        "returnProof", true, "hostCountry", "LY", "priorHelp", "NONE"));
  }

  private String cameBackAlone() throws IOException {
    return walk.open(person("Oumar"), Map.of("returnModality", "SPONT", "returnDate",
        casefiles.today().minusDays(610).toString(), "hostCountry", "DZ", "priorHelp", "NONE"));
  }

  private static Map<String, Object> person(String givenName) {
    return Map.of("givenName", givenName, "familyName", "Camara", "sex", "M", "birthDate", "1984-03-12", "nationality", "ML",
        "region", "BAMAKO", "idDocument", "NINA", "idNumber", "19403120012345");
  }
}
