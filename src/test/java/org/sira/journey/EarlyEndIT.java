package org.sira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;

/** Roads that end before their end, and one that begins again, through the API alone. */
@SiraTest
class EarlyEndIT extends OnTheRoad {

  private static final Map<String, String> WITHDRAWAL = Map.of("reason", "WITHDRAWN", "note", "Elle a trouvé un emploi");

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
    var story = Story.plain().at("contactReturnee", Story.notReached()).at("searchReturnee", Story.searched(false));
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

  private void withdraw(String number) throws IOException {
    walk.tell("caseworker", number, "withdraw", WITHDRAWAL);
  }
}
