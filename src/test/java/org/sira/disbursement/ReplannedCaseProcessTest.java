package org.sira.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.disbursement.GrantRoad.AWA;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.approval.Approvals;
import org.sira.disbursement.GrantRoad.Help;
import org.sira.planning.TestStaff;
import org.sira.shared.CaseId;
import org.sira.shared.Money;
import org.sira.worklist.TaskLists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A case that is planned anew goes on from what it received, it does not begin at nothing. */
@SiraTest
class ReplannedCaseProcessTest {

  @Autowired ApplicationContext context;
  @Autowired Approvals approvals;
  @Autowired TaskLists lists;
  GrantRoad road;

  @BeforeEach
  void road() {
    road = new GrantRoad(context);
  }

  @Test
  void whatWasReceivedCountsTowardsTheCeilingOfTheNextRevision() {
    var id = received(1_900_000);

    road.plans.toApproval(id, GrantRoad.plan(Help.goods(200_000)));

    var plan = road.plans.current(id);
    assertThat(plan.heldBefore()).isEqualTo(Money.xof(1_900_000));
    assertThat(plan.needsWaiver()).isTrue();
    var round = approvals.open(id).orElseThrow();
    assertThat(round.level()).isEqualTo("A7");
    assertThat(round.furtherSeats()).containsExactly("CHIEF");
    assertThat(road.plans.openSeats(id)).containsExactly("DGME", "FINANCE", "IOM", "NGO");

    for (var seat : List.of("IOM", "NGO", "DGME")) {
      road.plans.sign(id, TestStaff.committee(seat), seat, "APPROVE");
    }
    road.plans.sign(id, TestStaff.CHIEF, "CHIEF", "APPROVE");
    assertThat(road.balance(id)).containsEntry("reserved", 2_100_000L).containsEntry("spent", 1_900_000L);
    assertThat(road.plans.waitsFor(id, "signAgreement")).isTrue();
  }

  @Test
  void aSmallRevisionIsDecidedAtTheLevelOfAllThatTheCaseCosts() {
    var id = received(600_000);

    road.plans.toApproval(id, GrantRoad.plan(Help.goods(100_000)));

    assertThat(approvals.open(id).orElseThrow().level()).isEqualTo("A5");
    assertThat(road.plans.current(id).needsWaiver()).isFalse();
  }

  @Test
  void theNextRevisionBeginsWithTheLinesThatDidNotReachThePerson() {
    var id = road.signed(Help.goods(200_000), Help.training(100_000));
    road.deliver(id, road.lines(id).get(0), 180_000);
    road.enrol(id, road.lines(id).get(1));
    road.attended(id, road.lines(id).get(1), false);
    road.plans.skipTo(id, "followUp", "reintegrationPlan");

    var draft = As.as(AWA, () -> lists.draft(road.task(id, "drawUpPlan", null)));

    assertThat((List<?>) draft.get("lines")).singleElement()
        .satisfies(line -> assertThat(((Map<?, ?>) line).get("kind")).isEqualTo("TRAINING"));
  }

  private CaseId received(long price) {
    var id = road.signed(Help.goods(price));
    road.deliver(id, road.lines(id).get(0), price);
    road.plans.skipTo(id, "followUp", "reintegrationPlan");
    return id;
  }
}
