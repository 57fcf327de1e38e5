package org.sira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sira.Walk;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server is killed while people complete tasks, and starts again: what it accepted is there, once. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledIT {

  private static final int CASES = 40;
  private static final int PEOPLE = 4;
  private static final int ACCEPTED_BEFORE_THE_KILL = 30;
  private static final List<String> STEPS = List.of("completeRegistration", "recordConsents", "screenVulnerability");
  private static final Map<String, Map<String, ?>> ANSWERS = Map.of(
      "completeRegistration", Map.ofEntries(Map.entry("givenName", "Sékou"), Map.entry("familyName", "Camara"),
          Map.entry("sex", "M"), Map.entry("birthDate", "1994-03-12"), Map.entry("nationality", "ML"),
          Map.entry("language", "BM"), Map.entry("region", "BAMAKO"), Map.entry("idDocument", "NINA"),
          Map.entry("idNumber", "19403120012345"), Map.entry("returnModality", "VHR"),
          Map.entry("returnDate", LocalDate.now().minusDays(3).toString()), Map.entry("returnProof", true),
          Map.entry("hostCountry", "LY"), Map.entry("priorHelp", "NONE")),
      "recordConsents", consents());

  private static Map<String, ?> consents() {
    return Walk.with(Story.consents("processingAccepted"), "consentLanguage", "BM", "explanation", "ORAL",
        "consentDate", LocalDate.now().minusDays(1).toString());
  }

  @TempDir
  Path home;

  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final CountDownLatch enough = new CountDownLatch(ACCEPTED_BEFORE_THE_KILL);
  private ServerProcess server;

  @BeforeEach
  void sira() throws IOException {
    home = home.toRealPath();
    server = ServerProcess.start(home);
  }

  @AfterEach
  void nothingIsLeftRunning() {
    server.end();
  }

  @Test
  void whatWasAcceptedBeforeTheServerWasKilledIsThereOnceAndTheWorkGoesOn() throws Exception {
    for (int i = 0; i < CASES; i++) {
      var opened = server.api().post("caseworker", "/cases", Map.of("person", Map.of("givenName", "Sékou",
          "familyName", "Camara")));
      assertThat(opened.status()).as("%s", opened).isEqualTo(201);
    }
    var working = new ArrayList<CompletableFuture<Void>>();
    for (int person = 0; person < PEOPLE; person++) {
      int which = person;
      working.add(CompletableFuture.runAsync(() -> workUntilTheServerIsGone(which)));
    }
    assertThat(enough.await(3, TimeUnit.MINUTES)).isTrue();
    server.kill();
    CompletableFuture.allOf(working.toArray(CompletableFuture[]::new)).get(3, TimeUnit.MINUTES);

    server = ServerProcess.start(home);

    assertNothingIsLostOrDoubled(server.database());
    for (var task : accepted) {
      assertThat(server.api().get("caseworker", "/tasks/" + task).status()).isIn(404, 409);
    }
    assertThat(workOnce(server.api(), 0)).as("the work goes on").isPositive();
  }

  private void workUntilTheServerIsGone(int person) {
    var api = server.api();
    try {
      int done;
      do {
        done = workOnce(api, person);
      } while (done > 0);
    } catch (IOException gone) {
      assertThat(enough.getCount()).as("gone before it was killed: %s", gone).isZero();
    }
  }

  /** Completes this person's part of the open tasks; how many. */
  private int workOnce(ApiClient api, int person) throws IOException {
    int done = 0;
    for (var task : api.get("caseworker", "/tasks?size=200").json().path("items")) {
      var number = task.path("caseNumber").asText();
      var answers = ANSWERS.get(task.path("step").asText());
      if (answers != null && Integer.parseInt(number.substring(number.length() - 2)) % PEOPLE == person) {
        var id = task.path("id").asText();
        var answer = api.post("caseworker", "/tasks/" + id + "/complete", Map.of("answers", answers));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        accepted.add(id);
        enough.countDown();
        done++;
      }
    }
    return done;
  }

  private void assertNothingIsLostOrDoubled(JdbcClient database) {
    assertThat(texts(database, "select task_id from casefile_answer")).containsAll(accepted).doesNotHaveDuplicates();
    assertThat(texts(database, "select id from worklist_task"))
        .containsExactlyInAnyOrderElementsOf(texts(database, "select id_ from act_ru_task"))
        .hasSize(CASES).doesNotContainAnyElementsOf(accepted);
    assertThat(texts(database, "select task_id from casefile_answer"))
        .containsExactlyInAnyOrderElementsOf(texts(database, "select id from worklist_done"));
    for (var number : texts(database, "select number from casefile_case")) {
      var given = texts(database, """
          select step from casefile_answer a join casefile_case c on c.id = a.case_id
          where number = '%s' order by a.id""".formatted(number));
      assertThat(given).as(number).isEqualTo(STEPS.subList(0, given.size()));
      assertThat(texts(database, "select step from worklist_task where case_number = '%s'".formatted(number)))
          .as(number).containsExactly(STEPS.get(given.size()));
    }
    assertThat(texts(database, "select key from notification_mail")).doesNotHaveDuplicates();
    assertThat(texts(database, """
        select username || ' ' || task_id from notification_digest_task union all select task_id from notification_opened"""))
        .doesNotHaveDuplicates();
    assertThat(texts(database, "select id_ from act_ru_incident")).isEmpty();
  }

  private static List<String> texts(JdbcClient database, String sql) {
    return database.sql(sql).query(String.class).list();
  }
}
