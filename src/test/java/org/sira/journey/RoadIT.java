package org.sira.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.TimeTravel;
import org.sira.access.Organisations;
import org.sira.access.People;
import org.sira.casefile.Casefiles;
import org.sira.development.DemoPeople;
import org.sira.worklist.WorklistCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The road as a whole, through the API alone: each way it can end, worked by the people whose steps they are. */
@SiraTest
class RoadIT {

  @Autowired SampleAnswers samples;
  @Autowired TimeTravel time;
  @Autowired Casefiles casefiles;
  @Autowired Clock clock;
  @Autowired People people;
  @Autowired Organisations organisations;
  @Autowired WorklistCheck worklist;
  @LocalServerPort int port;
  private ApiClient api;
  private ApiWalk walk;

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

  @Test
  void everythingGoesWellAndTheCaseIsCompleted() throws IOException {
    var closed = walk.toTheEnd(flownHome(), Story.plain());

    assertThat(closed.path("closeReason").asText()).isEqualTo("COMPLETED");
    assertThat(states(closed)).hasSize(8).containsOnly("DONE");
    assertThat(closed.path("facts")).hasSize(5).noneMatch(JsonNode::isNull);
    assertThat(closed.path("waitingFor").isNull()).isTrue();
    assertThat(closed.at("/deliveries/0/state").asText()).isEqualTo("HANDED_OVER");
  }

  @Test
  void whoCameBackAloneTooLongAgoIsNotEligible() throws IOException {
    var closed = walk.toTheEnd(cameBackAlone(), Story.plain());

    assertThat(closed.path("closeReason").asText()).isEqualTo("NOT_ELIGIBLE");
    assertThat(states(closed)).startsWith("DONE", "DONE", "SKIPPED");
    assertThat(closed.at("/facts/eligible").isNull()).isTrue();
  }

  @Test
  void anAppealWithANewPaperOverturnsTheRefusalAndAnotherCaseworkerDecides() throws IOException {
    var number = cameBackAlone();
    walk.until(number, "informOfRefusal", Story.plain());
    var story = Story.plain().at("hearAppeal", Map.of("refusalLifted", true, "returnModality", "VHR", "returnDate",
        daysAgo(240), "returnProof", true));
    walk.work(number, "informOfRefusal", story);

    walk.tell("caseworker", number, "appeal", Map.of("by", "Oumar", "grounds", "Il a retrouvé sa carte d'embarquement"));
    walk.until(number, "assessNeeds", story);

    assertThat(who(number, "reviewEligibility")).hasSize(2).doesNotHaveDuplicates();
    assertThat(who(number, "decideException")).as("the appeal granted what a late registration needs").isEmpty();
    assertThat(events(number)).contains("APPEALED", "APPEAL_HEARD");
    assertThat(stage(walk.file(number), "eligibility").path("round").asInt()).isEqualTo(2);
    assertThat(stage(walk.file(number), "eligibility").path("state").asText()).isEqualTo("DONE");
    assertThat(walk.file(number).at("/facts/eligible").isNull()).isFalse();
  }

  @Test
  void aReturnedPlanIsRevisedAndApproved() throws IOException {
    var number = flownHome();
    var story = Story.plain().inTurn("signOff", Map.of("decision", "RETURN", "reason", "PRICE_TOO_HIGH"),
        Map.of("decision", "APPROVE"));

    walk.until(number, "signAgreement", story);

    var file = walk.file(number);
    assertThat(file.at("/plan/revision").asInt()).isEqualTo(2);
    assertThat(file.path("approvals").findValuesAsText("state")).containsExactly("RETURNED", "APPROVED");
    assertThat(stage(file, "reintegration-plan").path("round").asInt()).isEqualTo(2);
  }

  @Test
  void aRefusedProposalThatNobodyAppealsAgainstClosesTheCase() throws IOException {
    var story = Story.plain().at("signOff", Map.of("decision", "REFUSE", "reason", "NOT_FEASIBLE"));

    var closed = walk.toTheEnd(flownHome(), story);

    assertThat(closed.path("closeReason").asText()).isEqualTo("PROPOSAL_REFUSED");
    assertThat(closed.at("/facts/started").isNull()).isTrue();
    assertThat(stage(closed, "disbursement").path("state").asText()).isEqualTo("SKIPPED");
  }

  @Test
  void aHoldKeepsThePlanStillAndMovesItsDueDateByItsLength() throws IOException {
    var number = flownHome();
    var task = walk.until(number, "drawUpPlan", Story.plain());

    hold(number);
    var refused = api.post("caseworker", "/tasks/" + task.path("id").asText() + "/complete",
        Map.of("answers", Map.of("givesUp", false)));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("ON_HOLD");
    assertThat(walk.file(number).path("status").asText()).isEqualTo("ON_HOLD");
    time.advance(Duration.ofDays(10));
    walk.tell("manager", number, "resume", Map.of("note", "Route rouverte"));

    assertThat(due(walk.task(number, "drawUpPlan")))
        .isCloseTo(due(task).plus(10, ChronoUnit.DAYS), within(2, ChronoUnit.MINUTES));
    assertThat(walk.steps(number)).containsExactly("drawUpPlan");
    walk.work(number, "drawUpPlan", Story.plain());
  }

  @Test
  void aHoldStopsTheClockOfAnApprovalAndResumingStartsItAgain() throws IOException {
    var number = flownHome();
    walk.until(number, "signOff", Story.plain());

    hold(number);
    time.advance(Duration.ofDays(20));
    assertThat(events(number)).doesNotContain("SEATS_REMINDED", "SEAT_ESCALATED");
    walk.tell("manager", number, "resume", Map.of());
    assertThat(walk.task(number, "signOff").path("due").asText()).isGreaterThan(clock.instant().toString());
    time.advance(Duration.ofDays(10));

    assertThat(events(number)).contains("SEATS_REMINDED", "SEAT_ESCALATED");
    var seat = api.get("manager", "/tasks/" + walk.task(number, "signOff").path("id").asText());
    assertThat(seat.json().path("escalatedTo").asText()).isEqualTo("MANAGER");
    assertThat(events(number)).as("time never signs").doesNotContain("PROPOSAL_APPROVED");
    walk.until(number, "signAgreement", Story.plain());
  }

  @Test
  void whoWithdrawsAfterTheTalkIsClosedAsWithdrawn() throws IOException {
    var number = flownHome();
    walk.until(number, "assessNeeds", Story.plain());

    withdraw(number);
    assertThat(walk.post("caseworker", number, "withdraw", WITHDRAWAL).code()).isEqualTo("ALREADY_ASKED");
    walk.work(number, "talkBeforeExit", Story.plain().at("talkBeforeExit", Map.of("reason", "WITHDRAWN")));
    var closed = walk.toTheEnd(number, Story.plain());

    assertThat(closed.path("closeReason").asText()).isEqualTo("WITHDRAWN");
    assertThat(stage(closed, "needs-assessment").path("state").asText()).isEqualTo("SKIPPED");
  }

  @Test
  void aWithdrawalThatIsTakenBackLeavesTheCaseWhereItWas() throws IOException {
    var number = flownHome();
    walk.until(number, "drawUpPlan", Story.plain());

    withdraw(number);
    assertThat(walk.steps(number)).contains("talkBeforeExit", "drawUpPlan");
    walk.tell("caseworker", number, "withdraw/cancel", Map.of("note", "Elle a changé d'avis"));

    assertThat(walk.steps(number)).containsExactly("drawUpPlan");
    assertThat(walk.post("caseworker", number, "withdraw/cancel", Map.of()).code()).isEqualTo("NOT_ASKED");
    walk.until(number, "checkCompleteness", Story.plain());
  }

  @Test
  void whoDiesWhileTheCaseIsOnHoldHasTheFamilyInformedAndTheCaseClosed() throws IOException {
    var number = flownHome();
    walk.until(number, "drawUpPlan", Story.plain());
    hold(number);

    walk.tell("caseworker", number, "deceased", Map.of("date", daysAgo(1), "source", "FAMILY", "note", "Appel du frère"));

    assertThat(walk.steps(number)).containsExactly("informFamily");
    assertThat(walk.post("caseworker", number, "withdraw", WITHDRAWAL).code()).isEqualTo("CASE_ENDING");
    var closed = walk.toTheEnd(number, Story.plain());
    assertThat(closed.path("closeReason").asText()).isEqualTo("DECEASED");
    assertThat(closed.path("hold").isNull()).isTrue();
  }

  @Test
  void whoCannotBeFoundAfterTheSearchIsClosedAsUnreachable() throws IOException {
    var story = Story.plain().at("contactReturnee", Map.of("reached", false)).at("searchReturnee", Map.of("foundAgain", false));
    var number = flownHome();

    var closed = walk.toTheEnd(number, story);

    assertThat(closed.path("closeReason").asText()).isEqualTo("UNREACHABLE");
    assertThat(who(number, "contactReturnee")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(who(number, "searchReturnee")).isNotEmpty();
  }

  @Test
  void aClosedCaseIsReopenedUnderItsNumberAndGoesToItsEndOnceMore() throws IOException {
    var number = flownHome();
    walk.until(number, "assessNeeds", Story.plain());
    withdraw(number);
    walk.work(number, "talkBeforeExit", Story.plain().at("talkBeforeExit", Map.of("reason", "MOVED_AWAY")));
    walk.toTheEnd(number, Story.plain());

    walk.tell("officer", number, "reopen", Map.of("reason", "Revenue à Bamako", "note", "Se présente au bureau"));
    assertThat(walk.post("officer", number, "reopen", Map.of("reason", "encore", "note", "")).code()).isEqualTo("NOT_CLOSED");
    assertThat(walk.steps(number)).containsExactly("reviewReopening");
    var closed = walk.toTheEnd(number, Story.plain().at("reviewReopening", Map.of("resumeAt", "NEEDS_ASSESSMENT")));

    assertThat(closed.path("number").asText()).isEqualTo(number);
    assertThat(closed.path("closeReason").asText()).isEqualTo("COMPLETED");
    assertThat(events(number)).containsOnlyOnce("CASE_REOPENED");
    assertThat(stage(closed, "needs-assessment").path("round").asInt()).isEqualTo(2);
  }

  private static final Map<String, String> WITHDRAWAL = Map.of("reason", "WITHDRAWN", "note", "Elle a trouvé un emploi");

  private void withdraw(String number) throws IOException {
    walk.tell("caseworker", number, "withdraw", WITHDRAWAL);
  }

  private void hold(String number) throws IOException {
    walk.tell("manager", number, "hold", Map.of("reason", "SECURITY", "until",
        casefiles.today().plusDays(60).toString(), "note", "Route coupée"));
  }

  /** Flown home by IOM three days ago, with papers. */
  private String flownHome() throws IOException {
    return walk.open(person("Sékou", "idDocument", "NINA", "idNumber", "19403120012345"),
        Map.of("returnModality", "VHR", "returnDate", daysAgo(3), "returnProof", true, "hostCountry", "LY", "priorHelp", "NONE"));
  }

  /** Back on his own twenty months ago, without a proof. */
  private String cameBackAlone() throws IOException {
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

  private List<String> who(String number, String step) throws IOException {
    return walk.history(number).stream().filter(event -> event.path("event").asText().equals("TASK_COMPLETED")
        && event.path("step").asText().equals(step)).map(event -> event.path("by").asText()).toList();
  }

  private List<String> events(String number) throws IOException {
    return walk.history(number).stream().map(event -> event.path("event").asText()).toList();
  }

  private static List<String> states(JsonNode file) {
    return file.path("stages").findValuesAsText("state");
  }

  private static JsonNode stage(JsonNode file, String key) {
    return StreamSupport.stream(file.path("stages").spliterator(), false)
        .filter(stage -> stage.path("key").asText().equals(key)).findFirst().orElseThrow();
  }

  private static Instant due(JsonNode task) {
    return Instant.parse(task.path("due").asText());
  }

  private String daysAgo(int days) {
    return casefiles.today().minusDays(days).toString();
  }
}
