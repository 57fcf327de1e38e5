package org.sira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sira.TimeTravel;
import org.sira.access.Organisations;
import org.sira.access.People;
import org.sira.casefile.Casefiles;
import org.sira.development.DemoPeople;
import org.sira.worklist.WorklistCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests of the whole road share: people, cases at their beginning, and what the API says of them. */
abstract class OnTheRoad {

  @Autowired SampleAnswers samples;
  @Autowired TimeTravel time;
  @Autowired Casefiles casefiles;
  @Autowired People people;
  @Autowired Organisations organisations;
  @Autowired WorklistCheck worklist;
  @LocalServerPort int port;
  ApiClient api;
  ApiWalk walk;

  @BeforeEach
  void enterPeople() {
    new DemoPeople(people, organisations).enter();
    api = new ApiClient(port);
    walk = new ApiWalk(api, samples, time);
  }

  @AfterEach
  void theWorklistIsTheEngines() {
    assertThat(worklist.drift().size()).isZero();
  }

  /** Puts the case on hold for security reasons, for sixty days at most. */
  void hold(String number) throws IOException {
    walk.tell("manager", number, "hold", Map.of("reason", "SECURITY", "until",
        casefiles.today().plusDays(60).toString(), "note", "Route coupée"));
  }

  /** Flown home by IOM three days ago, with papers. */
  String flownHome() throws IOException {
    return walk.open(person("Sékou", "idDocument", "NINA", "idNumber", "19403120012345"),
        Map.of("returnModality", "VHR", "returnDate", daysAgo(3), "returnProof", true, "hostCountry", "LY", "priorHelp", "NONE"));
  }

  /** Back on his own twenty months ago, without a proof. */
  String cameBackAlone() throws IOException {
    return walk.open(person("Oumar"),
        Map.of("returnModality", "SPONT", "returnDate", daysAgo(610), "hostCountry", "DZ", "priorHelp", "NONE"));
  }

  private static Map<String, Object> person(String givenName, String... more) {
    var person = new HashMap<String, Object>(Map.of("givenName", givenName, "familyName", "Camara", "sex", "M",
        "birthDate", "1984-03-12", "nationality", "ML", "region", "BAMAKO"));
    for (int i = 0; i < more.length; i += 2) {
      person.put(more[i], more[i + 1]);
    }
    return person;
  }

  List<String> who(String number, String step) throws IOException {
    return walk.history(number).stream().filter(event -> event.path("event").asText().equals("TASK_COMPLETED")
        && event.path("step").asText().equals(step)).map(event -> event.path("by").asText()).toList();
  }

  List<String> events(String number) throws IOException {
    return walk.history(number).stream().map(event -> event.path("event").asText()).toList();
  }

  static List<String> states(JsonNode file) {
    return file.path("stages").findValuesAsText("state");
  }

  static JsonNode stage(JsonNode file, String key) {
    return StreamSupport.stream(file.path("stages").spliterator(), false)
        .filter(stage -> stage.path("key").asText().equals(key)).findFirst().orElseThrow();
  }

  String daysAgo(int days) {
    return casefiles.today().minusDays(days).toString();
  }
}
