package org.sira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.access.Organisations;
import org.sira.access.People;
import org.sira.development.DemoPeople;
import org.sira.journey.ApiClient.Answer;
import org.sira.planning.PlanRoad;
import org.sira.shared.CaseId;
import org.sira.worklist.WorklistCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people act on one case at the same moment, over HTTP: one is first, and the other is told so. */
@SiraTest
class RacesIT {

  private static final int RACES = 200;

  @Autowired ApplicationContext context;
  @Autowired People people;
  @Autowired Organisations organisations;
  @Autowired WorklistCheck worklist;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  private ApiClient api;
  private ReadyCases cases;

  @BeforeEach
  void peopleOfTheDemo() {
    new DemoPeople(people, organisations).enter();
    api = new ApiClient(port);
    cases = new ReadyCases(context);
  }

  @AfterEach
  void theWorklistIsTheEngines() {
    assertThat(worklist.drift().size()).isZero();
  }

  @Test
  void ofTwoWhoCompleteOneTaskOneDoesAndTheOtherIsToldWhoWasFirst() throws Exception {
    for (int race = 0; race < RACES; race++) {
      var id = cases.opened();
      var task = cases.task(id, "completeRegistration");

      var told = ApiClient.together(() -> complete("caseworker", task, cases.registration()),
          () -> complete("caseworker2", task, cases.registration()));

      var late = told.one().status() == 200 ? told.other() : told.one();
      assertThat(List.of(told.one().status(), told.other().status())).as("%s", told).containsExactlyInAnyOrder(200, 409);
      assertThat(late.code()).isEqualTo("ALREADY_DONE");
      assertThat(late.json().path("by").asText()).startsWith("caseworker");
      assertThat(late.json().path("detail").asText()).isNotBlank();
      assertThat(answers(id, "completeRegistration")).isEqualTo(1);
      assertThat(cases.openSteps(id)).containsExactly("recordConsents");
    }
  }

  @Test
  void aTaskIsCompletedBeforeTheCaseIsHeldOrNotAtAll() throws Exception {
    for (int race = 0; race < RACES; race++) {
      var id = cases.opened();
      var task = cases.task(id, "completeRegistration");
      var hold = Map.of("reason", "SECURITY", "until", cases.later(), "note", "Route coupée");

      var told = ApiClient.together(() -> complete("caseworker", task, cases.registration()),
          () -> api.post("manager", "/cases/" + cases.number(id) + "/hold", hold));

      assertThat(told.other().status()).as("%s", told).isEqualTo(204);
      if (told.one().status() == 200) {
        assertThat(events(id)).containsSubsequence("TASK_COMPLETED", "CASE_HELD");
      } else {
        assertThat(told.one().status()).as("%s", told).isEqualTo(409);
        assertThat(told.one().code()).isEqualTo("ON_HOLD");
        assertThat(events(id)).contains("CASE_HELD").doesNotContain("TASK_COMPLETED");
      }
      assertThat(answers(id, "completeRegistration")).isEqualTo(told.one().status() == 200 ? 1 : 0);
    }
  }

  @Test
  void twoSeatsThatBothSayYesAreBothHeardAndSettleTheProposalOnce() throws Exception {
    for (int race = 0; race < RACES; race++) {
      var id = cases.beforeTheCommittee();
      signing(id, "IOM", "APPROVE").call();

      var told = ApiClient.together(signing(id, "DGME", "APPROVE"), signing(id, "NGO", "APPROVE"));

      assertThat(List.of(told.one().status(), told.other().status())).as("%s", told).containsExactly(200, 200);
      assertThat(events(id)).containsOnlyOnce("PROPOSAL_APPROVED");
      assertThat(answers(id, "signOff")).isEqualTo(3);
    }
  }

  @Test
  void ofTheLastYesAndANoTheFirstSettlesTheProposalAndTheOtherComesTooLate() throws Exception {
    for (int race = 0; race < RACES; race++) {
      var id = cases.beforeTheCommittee();
      signing(id, "IOM", "APPROVE").call();
      signing(id, "FINANCE", "APPROVE").call();

      var told = ApiClient.together(signing(id, "DGME", "APPROVE"), signing(id, "NGO", "REFUSE"));

      var yesWasFirst = told.one().status() == 200;
      var late = yesWasFirst ? told.other() : told.one();
      assertThat(List.of(told.one().status(), told.other().status())).as("%s", told).containsExactlyInAnyOrder(200, 409);
      assertThat(late.code()).isEqualTo("ALREADY_DONE");
      assertThat(events(id)).containsOnlyOnce(yesWasFirst ? "PROPOSAL_APPROVED" : "PROPOSAL_REFUSED")
          .doesNotContain(yesWasFirst ? "PROPOSAL_REFUSED" : "PROPOSAL_APPROVED");
      assertThat(answers(id, "signOff")).isEqualTo(3);
    }
  }

  /** In every other race the payment was released before, and only its sending meets the death. */
  @Test
  void aPaymentIsSentBeforeTheDeathIsReportedOrNever() throws Exception {
    for (int race = 0; race < RACES; race++) {
      var id = cases.paymentPrepared();
      var task = cases.task(id, "releasePayment");
      var released = race % 2 == 0 ? null : complete("finance", task, Map.of("released", true));
      var death = Map.of("date", cases.today(), "source", "FAMILY", "note", "Appel de la sœur");

      var told = ApiClient.together(() -> {
        var answer = released != null ? released : complete("finance", task, Map.of("released", true));
        cases.send(id);
        return answer;
      }, () -> api.post("caseworker", "/cases/" + cases.number(id) + "/deceased", death));
      cases.send(id);

      assertThat(told.other().status()).as("%s", told).isEqualTo(204);
      assertThat(told.one().status()).as("%s", told).isIn(200, 404, 409);
      assertMoneyStopsAtTheDeath(id);
    }
  }

  private void assertMoneyStopsAtTheDeath(CaseId id) {
    var events = events(id);
    var died = events.indexOf("DEATH_REPORTED");
    var sent = events.indexOf("PAYMENT_SENT");
    assertThat(events.lastIndexOf("PAYMENT_SENT")).isEqualTo(sent).isLessThan(died);
    assertThat(events.lastIndexOf("PAYMENT_RELEASED")).isLessThan(died);
    assertThat(jdbc.sql("""
            select coalesce(sum(amount) filter (where kind = 'SPENT'), 0) from disbursement_entry where case_id = :id""")
        .param("id", id.value()).query(Integer.class).single()).isEqualTo(sent < 0 ? 0 : ReadyCases.PAYMENT);
    assertThat(jdbc.sql("select state from disbursement_payment where case_id = :id").param("id", id.value())
        .query(String.class).list()).containsExactly(sent < 0 ? "CANCELLED" : "SENT");
  }

  private Answer complete(String username, String task, Map<String, ?> answers) throws Exception {
    return api.post(username, "/tasks/" + task + "/complete", Map.of("answers", answers));
  }

  /** The task is looked up at once, while the seat is still open. */
  private Callable<Answer> signing(CaseId id, String seat, String decision) {
    var task = cases.seat(id, seat);
    return () -> complete("committee." + seat.toLowerCase(), task, PlanRoad.signature(decision));
  }

  private int answers(CaseId id, String step) {
    return jdbc.sql("select count(*) from casefile_answer where case_id = :id and step = :step")
        .param("id", id.value()).param("step", step).query(Integer.class).single();
  }

  /** What happened to the case, in the order in which it was written. */
  private List<String> events(CaseId id) {
    return new ArrayList<>(jdbc.sql("select event from audit_entry where case_id = :id order by id")
        .param("id", id.value()).query(String.class).list());
  }
}
