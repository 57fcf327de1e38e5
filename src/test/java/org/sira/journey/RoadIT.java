package org.sira.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The road as a whole, through the API alone: help, refusal, appeal, return and hold, by the people whose steps they are. */
@SiraTest
class RoadIT extends OnTheRoad {

  @Autowired Clock clock;

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
    time.advance(Duration.ofDays(7));

    assertThat(events(number)).contains("SEATS_REMINDED", "SEAT_ESCALATED");
    var seat = api.get("manager", "/tasks/" + walk.task(number, "signOff").path("id").asText());
    assertThat(seat.json().path("escalatedTo").asText()).isEqualTo("MANAGER");
    assertThat(events(number)).as("time never signs").doesNotContain("PROPOSAL_APPROVED");
    walk.until(number, "signAgreement", Story.plain());
  }

  private static Instant due(JsonNode task) {
    return Instant.parse(task.path("due").asText());
  }
}
