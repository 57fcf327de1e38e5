package org.sira.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.TimeTravel;
import org.sira.access.Organisations;
import org.sira.access.People;
import org.sira.casefile.Casefiles;
import org.sira.development.DemoPeople;
import org.sira.journey.ApiClient.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The idea that Sira stands on: whoever owns the process adds a task with a form to a stage, and nothing else, and it
 * is a working step. Here a home visit comes after the needs assessment, and what it finds steers the case.
 */
@SiraTest
class AddedStepIT {

  private static final Path MODEL = Path.of("processes/needs-assessment");
  private static final Path FORMS = Path.of("forms/needs-assessment");

  private static final String STEP = """
      <bpmn:userTask id="visitHome" name="Visiter le foyer" camunda:formRef="visitHome" camunda:formRefBinding="deployment"
          camunda:candidateGroups="CASEWORKER" camunda:dueDate="${dates.inWorkingDays(5)}">
        <bpmn:documentation>Rendez-vous au foyer. C'est fini quand la visite est décrite.</bpmn:documentation>
        <bpmn:extensionElements>
          <camunda:properties>
            <camunda:property name="name.en" value="Visit the home"/>
            <camunda:property name="documentation.en" value="Go and see the home. It is done when the visit is described."/>
          </camunda:properties>
        </bpmn:extensionElements>
        <bpmn:incoming>riskIsHigh_no</bpmn:incoming>
        <bpmn:outgoing>visitHome_to_homeIsUnsafe</bpmn:outgoing>
      </bpmn:userTask>
      <bpmn:exclusiveGateway id="homeIsUnsafe" name="Foyer dangereux ?" default="homeIsUnsafe_no"/>
      <bpmn:sequenceFlow id="visitHome_to_homeIsUnsafe" sourceRef="visitHome" targetRef="homeIsUnsafe"/>
      <bpmn:sequenceFlow id="homeIsUnsafe_no" sourceRef="homeIsUnsafe" targetRef="needsAssessed"/>
      <bpmn:sequenceFlow id="homeIsUnsafe_yes" sourceRef="homeIsUnsafe" targetRef="planSafety">
        <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${homeUnsafe}</bpmn:conditionExpression>
      </bpmn:sequenceFlow>
      """;

  private static final String FORM = """
      {"type": "default", "id": "visitHome", "schemaVersion": 18, "components": [
        {"type": "textarea", "key": "visitReport", "id": "visitReport", "label": "Ce que vous avez vu",
         "validate": {"required": true, "maxLength": 200}, "properties": {"label.en": "What you saw"}},
        {"type": "checkbox", "key": "homeUnsafe", "id": "homeUnsafe", "label": "Le foyer est dangereux",
         "properties": {"label.en": "The home is unsafe", "routing": "true"}}]}
      """;

  @Autowired RepositoryService repository;
  @Autowired SampleAnswers samples;
  @Autowired TimeTravel time;
  @Autowired Casefiles casefiles;
  @Autowired People people;
  @Autowired Organisations organisations;
  @Autowired MockMvc mvc;
  @LocalServerPort int port;
  private ApiClient api;
  private ApiWalk walk;
  private String added;

  @BeforeEach
  void addTheStep() throws IOException {
    new DemoPeople(people, organisations).enter();
    api = new ApiClient(port);
    walk = new ApiWalk(api, samples, time);
    added = deployWithTheStep();
  }

  @AfterEach
  void takeTheStepAwayAgain() {
    repository.deleteDeployment(added, true);
  }

  @Test
  void aTaskWithAFormAndNothingElseIsAWorkingStep() throws Exception {
    var number = openedCase();
    var task = walk.until(number, "visitHome", Story.plain());

    assertThat(task.path("name").asText()).isEqualTo("Visiter le foyer");
    assertThat(task.path("stage").asText()).isEqualTo("needs-assessment");
    assertThat(walk.file(number).at("/waitingFor/step").asText()).isEqualTo("visitHome");
    assertThat(inEnglish(task).path("name").asText()).isEqualTo("Visit the home");
    assertThat(inEnglish(task).path("help").asText()).startsWith("Go and see the home.");
    assertTheWorklistShows(task);
    assertTheFormIsChecked(task);

    assertThat(complete(task, Map.of("visitReport", "Toit effondré", "homeUnsafe", true)).status()).isEqualTo(200);

    assertThat(walk.steps(number)).as("the answer steers the case").containsExactly("planSafety");
    assertThat(walk.history(number)).anySatisfy(event -> {
      assertThat(event.path("event").asText()).isEqualTo("TASK_COMPLETED");
      assertThat(event.path("step").asText()).isEqualTo("visitHome");
    });
    assertTheCaseFileShows(number, "Visiter le foyer", "Ce que vous avez vu", "Toit effondré");
    walk.until(number, "drawUpPlan", Story.plain());
  }

  @Test
  void anotherAnswerLeadsAnotherWay() throws IOException {
    var number = openedCase();
    var task = walk.until(number, "visitHome", Story.plain());

    complete(task, Map.of("visitReport", "Tout va bien", "homeUnsafe", false));

    assertThat(walk.steps(number)).containsExactly("drawUpPlan");
  }

  private void assertTheWorklistShows(JsonNode task) throws Exception {
    mvc.perform(get("/tasks/" + task.path("id").asText()).with(SignedIn.as("caseworker")))
        .andExpect(content().string(containsString("Visiter le foyer")))
        .andExpect(content().string(containsString("Rendez-vous au foyer.")))
        .andExpect(content().string(containsString("name=\"visitReport\"")));
  }

  private void assertTheFormIsChecked(JsonNode task) throws IOException {
    var refused = complete(task, Map.of("homeUnsafe", true, "madeUp", 1));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactlyInAnyOrder("visitReport", "madeUp");
    assertThat(refused.json().path("errors").findValuesAsText("code")).contains("REQUIRED", "UNKNOWN_FIELD");
  }

  private void assertTheCaseFileShows(String number, String... texts) throws Exception {
    var page = mvc.perform(get("/cases/" + number + "/answers").with(SignedIn.as("caseworker")));
    for (var text : texts) {
      page.andExpect(content().string(containsString(text)));
    }
  }

  private Answer complete(JsonNode task, Map<String, ?> answers) throws IOException {
    return api.post("caseworker", "/tasks/" + task.path("id").asText() + "/complete", Map.of("answers", answers));
  }

  private JsonNode inEnglish(JsonNode task) throws IOException {
    return api.send("caseworker", "GET", "/tasks/" + task.path("id").asText(), Map.of("Accept-Language", "en"), null).json();
  }

  private String openedCase() throws IOException {
    return walk.open(Map.of("givenName", "Nana", "familyName", "Traoré", "sex", "F", "birthDate", "1994-03-12",
            "nationality", "ML", "region", "BAMAKO", "idDocument", "NINA", "idNumber", "29403120012345"),
        Map.of("returnModality", "VHR", "returnDate", casefiles.today().minusDays(3).toString(), "returnProof", true,
            "hostCountry", "LY", "priorHelp", "NONE"));
  }

  private String deployWithTheStep() throws IOException {
    var model = Files.readString(MODEL.resolve("needs-assessment.bpmn"))
        .replace("sourceRef=\"riskIsHigh\" targetRef=\"needsAssessed\"", "sourceRef=\"riskIsHigh\" targetRef=\"visitHome\"")
        .replace("<bpmn:endEvent id=\"needsAssessed\"", STEP + "<bpmn:endEvent id=\"needsAssessed\"");
    var bundle = repository.createDeployment().name("needs-assessment with a home visit")
        .addString("needs-assessment.bpmn", model).addString("visitHome.form", FORM);
    for (var file : List.of(MODEL.resolve("rateVulnerability.dmn"), MODEL.resolve("scoreSustainability.dmn"),
        FORMS.resolve("arrangeSupport.form"), FORMS.resolve("assessNeeds.form"),
        FORMS.resolve("assessSkills.form"), FORMS.resolve("surveySustainability.form"), FORMS.resolve("planSafety.form"))) {
      bundle.addString(file.getFileName().toString(), Files.readString(file));
    }
    return bundle.deploy().getId();
  }
}
