package org.sira.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.sira.TimeTravel;
import org.sira.journey.ApiClient.Answer;

/**
 * Works a case from outside, as another office's program would: every look and every act is a call to the API, in the
 * name of somebody whose role and duties allow it. Only the waiting is done by the clock.
 */
final class ApiWalk {

  private static final int MOST_STEPS = 150;
  private static final String READER = "chief";
  private static final List<String> STAFF = List.of("caseworker", "caseworker2", "protection", "officer", "officer2",
      "manager", "manager2", "committee.iom", "committee.dgme", "committee.ngo", "committee.finance", "chief", "finance",
      "finance2", "logistics", "monitoring");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ApiClient api;
  private final SampleAnswers samples;
  private final TimeTravel time;

  ApiWalk(ApiClient api, SampleAnswers samples, TimeTravel time) {
    this.api = api;
    this.samples = samples;
    this.time = time;
  }

  /** Opens a case for somebody who walks in, and gives its number. */
  String open(Map<String, ?> person, Map<String, ?> returned) throws IOException {
    var opened = api.post("caseworker", "/cases", Map.of("person", person, "return", returned, "consents", List.of()));
    assertThat(opened.status()).as("%s", opened).isEqualTo(201);
    return opened.json().path("number").asText();
  }

  JsonNode file(String number) throws IOException {
    return api.get(READER, "/cases/" + number).json();
  }

  /** What happened to the case, newest first. */
  List<JsonNode> history(String number) throws IOException {
    return items(api.get(READER, "/cases/" + number + "/history?size=200"));
  }

  /** The open tasks of the case, those that a hold keeps still among them. */
  List<JsonNode> tasks(String number) throws IOException {
    return items(api.get(READER, "/tasks?size=200&case=" + number));
  }

  List<String> steps(String number) throws IOException {
    return tasks(number).stream().map(task -> task.path("step").asText()).toList();
  }

  JsonNode task(String number, String step) throws IOException {
    return tasks(number).stream().filter(task -> task.path("step").asText().equals(step)).findFirst()
        .orElseThrow(() -> new AssertionError(number + " does not wait for " + step));
  }

  /** Works on until this step is open, and leaves it open. */
  JsonNode until(String number, String step, Story story) throws IOException {
    for (int i = 0; i < MOST_STEPS && !steps(number).contains(step); i++) {
      forward(number, story);
    }
    return task(number, step);
  }

  /** Works on until the case is closed, and gives its file. */
  JsonNode toTheEnd(String number, Story story) throws IOException {
    for (int i = 0; i < MOST_STEPS && !file(number).path("status").asText().equals("CLOSED"); i++) {
      forward(number, story);
    }
    return file(number);
  }

  /** Completes the open task of a step as the story has it, and tells by whom. */
  String work(String number, String step, Story story) throws IOException {
    return work(task(number, step), story);
  }

  /** Tells the case something that moves it as a whole. */
  void tell(String username, String number, String act, Map<String, ?> what) throws IOException {
    var told = post(username, number, act, what);
    assertThat(told.status()).as("%s", told).isEqualTo(204);
  }

  Answer post(String username, String number, String act, Map<String, ?> what) throws IOException {
    return api.post(username, "/cases/" + number + "/" + act, what);
  }

  private void forward(String number, Story story) throws IOException {
    var open = tasks(number);
    if (open.isEmpty()) {
      time.advance(Duration.ofDays(10));
    } else {
      work(open.get(0), story);
    }
  }

  private String work(JsonNode task, Story story) throws IOException {
    var decided = story.answersAt(task.path("step").asText());
    Answer refused = null;
    for (var username : staff(task.path("role").asText())) {
      var answer = complete(username, task.path("id").asText(), decided);
      if (answer.status() == 200) {
        return username;
      }
      assertThat(answer.status()).as("%s at %s is told %s", username, task, answer).isIn(403, 404);
      refused = answer;
    }
    throw new AssertionError("nobody may work on " + task + ", last told " + refused);
  }

  /** The people of the demo bear their roles in their names. */
  private static List<String> staff(String role) {
    return STAFF.stream().filter(username -> username.startsWith(role.toLowerCase(Locale.ROOT))).toList();
  }

  private Answer complete(String username, String task, Map<String, Object> decided) throws IOException {
    var seen = api.get(username, "/tasks/" + task);
    if (seen.status() != 200) {
      return seen;
    }
    var known = JSON.convertValue(seen.json().path("draft"), new TypeReference<Map<String, Object>>() {});
    var form = api.get(username, "/tasks/" + task + "/form").body();
    var answers = samples.to(form, known, decided, () -> photo(username, task));
    return api.post(username, "/tasks/" + task + "/complete", Map.of("answers", answers));
  }

  private String photo(String username, String task) {
    try {
      return api.attach(username, task, "visite.txt", "Visite faite, matériel présent.".getBytes(UTF_8)).json()
          .path("documentId").asText();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<JsonNode> items(Answer page) {
    return StreamSupport.stream(page.json().path("items").spliterator(), false).toList();
  }
}
