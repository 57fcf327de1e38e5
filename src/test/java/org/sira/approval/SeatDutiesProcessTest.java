package org.sira.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.planning.PlanRoad.signature;
import static org.sira.planning.Refused.assertFault;
import static org.sira.planning.Refused.assertRefused;
import static org.sira.planning.TestStaff.AWA;
import static org.sira.planning.TestStaff.BOTH;
import static org.sira.planning.TestStaff.CHIEF;
import static org.sira.planning.TestStaff.MANAGER;
import static org.sira.planning.TestStaff.OFFICER;
import static org.sira.planning.TestStaff.OFFICER2;
import static org.sira.planning.TestStaff.PROTECTION;
import static org.sira.planning.TestStaff.committee;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.planning.PlanRoad;
import org.sira.shared.CaseId;
import org.sira.worklist.TaskLists;
import org.sira.worklist.TaskQuery;
import org.sira.worklist.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Who may not sign, attacked by taking the task and by completing it. */
@SiraTest
@RecordApplicationEvents
class SeatDutiesProcessTest {

  @Autowired ApplicationContext context;
  @Autowired Approvals approvals;
  @Autowired SeatClock clocks;
  @Autowired Tasks tasks;
  @Autowired TaskLists lists;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEvents events;
  PlanRoad road;

  @BeforeEach
  void road() {
    road = new PlanRoad(context);
  }

  @Test
  void whoDrewUpThePlanDoesNotSign() {
    var id = road.toPlan();
    road.complete(id, BOTH, "drawUpPlan", road.plan(400_000));
    road.complete(id, OFFICER, "checkCompleteness", Map.of("completeness", "COMPLETE", "noDoubleFunding", true));
    road.complete(id, AWA, "signPlan", road.signed());

    assertBarred(id, BOTH, "OFFICER", "OWN_PROPOSAL");
  }

  @Test
  void whoHadThePlanSignedDoesNotSignEither() {
    var id = road.toPlan();
    road.complete(id, AWA, "drawUpPlan", road.plan(400_000));
    road.complete(id, OFFICER, "checkCompleteness", Map.of("completeness", "COMPLETE", "noDoubleFunding", true));
    road.complete(id, BOTH, "signPlan", road.signed());

    assertBarred(id, BOTH, "OFFICER", "OWN_PROPOSAL");
  }

  @Test
  void whoCheckedThatThePlanIsCompleteMaySign() {
    var id = road.toApproval(400_000);
    road.sign(id, OFFICER, "OFFICER", "APPROVE");
    assertThat(approvals.approvers(id)).containsExactly("officer");
  }

  @Test
  void onePersonHasOneSeatPerApproval() {
    var two = new Actor("two", "two", Set.of(Role.PROTECTION, Role.COMMITTEE), "IOM", "IOM", "BAMAKO", true);
    var plan = road.plan(100_000);
    plan.put("guardianName", "Oumar Sissoko");
    var id = road.toApproval(road.toPlan(16, false, 10), plan);
    road.sign(id, two, "PROTECTION", "APPROVE");

    assertBarred(id, two, "IOM", "ALREADY_SIGNED");
  }

  @Test
  void aSeatOfTheCommitteeIsItsMembersOnly() {
    var id = road.toApproval(1_500_000);
    assertBarred(id, committee("DGME"), "IOM", "NOT_YOUR_ROLE");
    assertBarred(id, OFFICER, "IOM", "NOT_YOUR_ROLE");
    assertBarred(id, CHIEF, "IOM", "NOT_YOUR_ROLE");
  }

  @Test
  void whoDeclaresAConflictOfInterestDecidesNothing() {
    var id = road.toApproval(400_000);
    var answers = signature("APPROVE");
    answers.put("conflictOfInterest", true);

    assertFault(() -> road.complete(id, OFFICER, "signOff", answers), "conflictOfInterest", "CONFLICT_DECLARED");
    assertThat(approvals.open(id).orElseThrow().openSeats()).hasSize(1);
    road.sign(id, OFFICER2, "OFFICER", "APPROVE");
  }

  @Test
  void whoApprovedDoesNotProposeInTheSameCase() {
    var id = road.toApproval(400_000);
    road.sign(id, BOTH, "OFFICER", "APPROVE");
    road.skipTo(id, "disbursement", "reintegrationPlan");

    assertRefused(() -> road.complete(id, BOTH, "drawUpPlan", road.plan(300_000)), "APPROVED_BEFORE");
    road.complete(id, AWA, "drawUpPlan", road.plan(300_000));
  }

  @Test
  void afterAWonAppealOnlyWhoeverRefusedIsBarred() {
    var id = road.toApproval(400_000);
    road.sign(id, OFFICER, "OFFICER", "REFUSE");
    road.skipTo(id, "refusalOfGrant", "grantApproval");

    assertThat(approvals.open(id).orElseThrow().revision()).isEqualTo(1);
    assertBarred(id, OFFICER, "OFFICER", "REFUSED_BEFORE");
    road.sign(id, OFFICER2, "OFFICER", "APPROVE");
    assertThat(approvals.approvers(id)).containsExactly("officer2");
  }

  @Test
  void theOthersOfACommitteeSignAgainAfterAWonAppeal() {
    var id = road.toApproval(1_500_000);
    road.sign(id, committee("IOM"), "IOM", "APPROVE");
    road.sign(id, committee("NGO"), "NGO", "REFUSE");
    road.skipTo(id, "refusalOfGrant", "grantApproval");

    assertBarred(id, committee("NGO"), "NGO", "REFUSED_BEFORE");
    for (var seat : List.of("IOM", "DGME", "FINANCE")) {
      road.sign(id, committee(seat), seat, "APPROVE");
    }
    assertThat(road.stage(id)).isEqualTo("disbursement");
  }

  @Test
  void theOnlyChiefKeepsTheirSeatForTheWaiver() {
    var id = road.toApproval(2_500_000);
    clocks.escalateSeats(id);
    var chiefs = context.getBean(SeatHolders.class).of(id, "CHIEF");
    if (chiefs.stream().allMatch("chief"::equals)) {
      assertBarred(id, CHIEF, "IOM", "LATER_SEAT");
    }

    var six = road.toApproval(1_500_000);
    clocks.escalateSeats(six);
    road.sign(six, CHIEF, "IOM", "APPROVE");
    assertBarred(six, CHIEF, "DGME", "ALREADY_SIGNED");
  }

  @Test
  void thoseWhoWaitForADecisionAreTold() {
    var id = road.toApproval(400_000);
    road.sign(id, OFFICER, "OFFICER", "RETURN");

    assertThat(events.stream(ProposalDecided.class))
        .containsExactly(new ProposalDecided(id, 1, RoundState.RETURNED, Set.of("awa")));
  }

  @Test
  void aDecisionIsNeverChangedAfterwards() {
    var id = road.toApproval(1_500_000);
    road.sign(id, committee("IOM"), "IOM", "APPROVE");
    var seat = approvals.open(id).orElseThrow().seat("IOM").id();

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql(
        "update approval_decision set decision = 'REFUSE' where seat_id = :seat").param("seat", seat).update())
        .isInstanceOf(DataAccessException.class).hasMessageContaining("never changed");
  }

  @Test
  void aFormerHolderMaySignAfterEveryEscalation() {
    var id = road.toApproval(400_000);
    As.as(OFFICER, () -> {
      tasks.claim(road.seat(id, "OFFICER").id());
      return null;
    });
    assertBarred(id, MANAGER, "OFFICER", "NOT_YOUR_ROLE");
    clocks.escalateSeats(id);
    assertThat(road.seat(id, "OFFICER").escalatedTo()).isEqualTo(Role.MANAGER);
    assertThat(road.seat(id, "OFFICER").assignee()).as("free for whoever signs first").isNull();
    clocks.escalateSeats(id);
    assertThat(road.seat(id, "OFFICER").escalatedTo()).isEqualTo(Role.CHIEF);
    clocks.escalateSeats(id);
    assertThat(road.seat(id, "OFFICER").role()).isEqualTo(Role.OFFICER);
    assertThat(events.stream(SeatsEscalated.class).map(SeatsEscalated::role)).containsExactly(Role.MANAGER, Role.CHIEF);

    assertBarred(id, PROTECTION, "OFFICER", "NOT_YOUR_ROLE");
    for (var actor : List.of(OFFICER, MANAGER, CHIEF)) {
      assertThat(As.as(actor, () -> lists.list(queue(id), null, 20)).items()).hasSize(1);
    }
    assertThat(As.as(PROTECTION, () -> lists.list(queue(id), null, 20)).items()).isEmpty();
    road.sign(id, MANAGER, "OFFICER", "APPROVE");
    assertThat(approvals.approvers(id)).containsExactly("manager");
  }

  private TaskQuery queue(CaseId id) {
    return new TaskQuery(TaskQuery.Queue.GROUP, road.seat(id, "OFFICER").caseNumber(), null, null, null, false, null);
  }

  private void assertBarred(CaseId id, Actor actor, String seat, String code) {
    var task = road.seat(id, seat).id();
    assertRefused(() -> As.as(actor, () -> {
      tasks.claim(task);
      return null;
    }), code);
    assertRefused(() -> As.as(actor, () -> tasks.complete(task, signature("APPROVE"))), code);
  }
}
