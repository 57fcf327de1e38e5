package org.sira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.access.Organisations;
import org.sira.access.People;
import org.sira.development.DemoPeople;
import org.sira.journey.ApiClient.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing that a caller can send makes the API fail, or stores anything that was refused. */
@SiraTest
class MalformedIT {

  private static final int REQUESTS = 2_000;
  private static final List<String> USERS = List.of("caseworker", "caseworker", "caseworker2", "partner", "officer",
      "manager", "committee.iom", "finance", "auditor", "admin");
  private static final List<String> LISTS = List.of("/cases", "/tasks", "/cases/{number}/history");
  private static final List<String> READINGS = List.of("/cases/{}", "/cases/{}/history", "/tasks/{}", "/tasks/{}/form",
      "/documents/{}", "/arrivals/{}", "/{}");
  private static final Map<String, List<String>> ACTS = Map.of("hold", List.of("reason", "until", "note"),
      "withdraw", List.of("reason", "note"), "deceased", List.of("date", "source", "note"),
      "remigrated", List.of("date", "source", "note"), "duplicate", List.of("of", "note"),
      "appeal", List.of("by", "grounds"), "reopen", List.of("reason", "note"));
  private static final List<String> BARE_ACTS = List.of("resume", "withdraw/cancel", "lost-contact");
  private static final List<String> KEYS = List.of("givenName", "familyName", "birthDate", "sex", "returnDate", "phone",
      "processingAccepted", "lines", "idNumber");
  private static final List<String> TABLES = List.of("casefile_answer", "casefile_case", "casefile_person",
      "casefile_hold", "casefile_ending", "casefile_stage_run", "intake_arrival", "documents_document");

  @Autowired ApplicationContext context;
  @Autowired People people;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  private final Nonsense nonsense = new Nonsense(20_261_123);
  private ApiClient api;
  private String number;
  private String task;

  @BeforeEach
  void aCase() {
    new DemoPeople(people, organisations).enter();
    api = new ApiClient(port);
    var cases = new ReadyCases(context);
    var id = cases.opened();
    number = cases.number(id);
    task = cases.task(id, "completeRegistration");
  }

  @Test
  void nonsenseIsRefusedWithAProblemAndLeavesNothingBehind() throws Exception {
    var before = stored();
    var wrong = new LinkedHashMap<String, String>();
    var statuses = new HashMap<Integer, Integer>();
    for (int i = 0; i < REQUESTS; i++) {
      var request = switch (i % 10) {
        case 0 -> reading();
        case 1, 2 -> listing();
        case 3, 4 -> act();
        case 5 -> bareAct();
        case 6, 7 -> answers();
        case 8 -> opening();
        default -> upload();
      };
      var answer = request.send(api);
      statuses.merge(answer.status(), 1, Integer::sum);
      if (!proper(request, answer)) {
        wrong.putIfAbsent(request.method() + " " + shortened(request.path()) + " " + request.headers(),
            shortened(new String(request.body() == null ? new byte[0] : request.body(), StandardCharsets.UTF_8)) + " → " + answer);
      }
    }

    assertThat(wrong).as("%s", statuses).isEmpty();
    assertThat(stored()).isEqualTo(before);
    assertThat(statuses).containsKeys(400, 404, 422);
  }

  private record Request(String username, String method, String path, Map<String, String> headers, byte[] body) {

    Answer send(ApiClient api) throws Exception {
      return api.send(username, method, path, headers, body);
    }
  }

  /** Reading may succeed, and so may a draft, which keeps what was typed so far. */
  private static boolean proper(Request request, Answer answer) {
    if (answer.status() < 400) {
      return request.method().equals("GET") || request.method().equals("PUT");
    }
    return answer.status() < 500 && answer.contentType().startsWith("application/problem+json")
        && !answer.code().isBlank();
  }

  private Request reading() {
    return request("GET", nonsense.one(READINGS).replace("{}", nonsense.id()), null);
  }

  private Request listing() {
    return request("GET", nonsense.one(LISTS).replace("{number}", number) + nonsense.query(), null);
  }

  private Request act() {
    var act = nonsense.one(List.copyOf(ACTS.keySet()));
    var at = nonsense.sometimes() ? nonsense.id() : number;
    return request("POST", "/cases/" + at + "/" + act, body(nonsense.object(ACTS.get(act))));
  }

  /** These need no body, so that only a case that does not exist or a body that is none is sure to be refused. */
  private Request bareAct() {
    var act = nonsense.one(BARE_ACTS);
    return nonsense.sometimes() ? request("POST", "/cases/" + nonsense.id() + "/" + act, body("{\"note\":\"x\"}"))
        : request("POST", "/cases/" + number + "/" + act, body(nonsense.one(List.of("{\"note\":\"a\\u0000b\"}", "{",
            "{\"note\":\"\\ud800\"}", "[1]", "{\"note\":{}}", "17", "{\"note\":[[]]}", "{\"note\":\"x\"", "\"\\u0000\""))));
  }

  private Request answers() {
    var at = nonsense.sometimes() ? nonsense.id() : task;
    var body = nonsense.sometimes() ? nonsense.broken()
        : body("{\"answers\":" + (nonsense.sometimes() ? nonsense.object(KEYS) : nonsense.object(List.of("answers", nonsense.one(KEYS)))) + "}");
    return nonsense.sometimes() ? request("PUT", "/tasks/" + at + "/draft", body)
        : nonsense.sometimes() ? request("POST", "/tasks/" + nonsense.id() + "/" + nonsense.one(List.of("claim", "unclaim")), null)
        : request("POST", "/tasks/" + at + "/complete", body);
  }

  private Request opening() {
    return request("POST", "/cases", nonsense.sometimes() ? nonsense.broken() : body("{\"person\":"
        + nonsense.object(KEYS) + ",\"return\":" + nonsense.object(KEYS) + ",\"consents\":" + nonsense.object(List.of()) + "}"));
  }

  private Request upload() {
    var path = nonsense.one(List.of("/arrivals", "/tasks/" + task + "/documents", "/tasks/" + nonsense.id() + "/documents"));
    var head = "--b\r\nContent-Disposition: form-data; name=\"" + nonsense.one(List.of("file", "flight", "arrivedOn", ""))
        + "\"; filename=\"" + nonsense.one(List.of("a.exe", "\u0000.csv", "..%2f", "x".repeat(900), "")) + "\"\r\n\r\n";
    var body = new java.io.ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(nonsense.bytes());
    body.writeBytes(nonsense.one(List.of("\r\n--b--\r\n", "\r\n--b", "")).getBytes(StandardCharsets.UTF_8));
    return new Request(nonsense.one(USERS), "POST", path,
        Map.of("Content-Type", nonsense.sometimes() ? nonsense.contentType() : "multipart/form-data;boundary=b"), body.toByteArray());
  }

  private Request request(String method, String path, byte[] body) {
    var headers = new HashMap<String, String>();
    if (body != null) {
      headers.put("Content-Type", nonsense.sometimes() && nonsense.sometimes() ? nonsense.contentType() : "application/json");
    }
    if (nonsense.sometimes() && nonsense.sometimes()) {
      headers.put("Accept", nonsense.accepted());
    }
    return new Request(nonsense.one(USERS), method, path, headers, body);
  }

  private static byte[] body(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<Long> stored() {
    var counts = new ArrayList<Long>();
    TABLES.forEach(table -> counts.add(jdbc.sql("select count(*) from " + table).query(Long.class).single()));
    return counts;
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), 160));
  }
}
