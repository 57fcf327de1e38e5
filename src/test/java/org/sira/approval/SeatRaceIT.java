package org.sira.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.planning.PlanRoad.signature;
import static org.sira.planning.TestStaff.committee;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.access.Actor;
import org.sira.planning.PlanRoad;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.sira.worklist.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people sign at the same moment: one is first, and the other's signature counts or is told that it came too late. */
@SiraTest
class SeatRaceIT {

  private static final int RACES = 20;
  private static final String SIGNED = "SIGNED";

  @Autowired ApplicationContext context;
  @Autowired Approvals approvals;
  @Autowired Tasks tasks;
  PlanRoad road;
  ExecutorService people;

  @BeforeEach
  void road() {
    road = new PlanRoad(context);
    people = Executors.newFixedThreadPool(2);
  }

  @AfterEach
  void everybodyGoesHome() {
    people.shutdownNow();
  }

  @Test
  void twoSeatsThatBothSayYesCompleteTheQuorumOnce() throws Exception {
    for (int race = 0; race < RACES; race++) {
      var id = road.toApproval(1_500_000);
      road.sign(id, committee("IOM"), "IOM", "APPROVE");

      assertThat(race(id, "DGME", "APPROVE", "NGO", "APPROVE")).containsExactly(SIGNED, SIGNED);

      assertThat(road.stage(id)).isEqualTo("disbursement");
      assertThat(approvals.approvers(id)).hasSize(3);
    }
  }

  @Test
  void ofTheLastYesAndANoTheFirstDecides() throws Exception {
    for (int race = 0; race < RACES; race++) {
      var id = road.toApproval(1_500_000);
      road.sign(id, committee("IOM"), "IOM", "APPROVE");
      road.sign(id, committee("FINANCE"), "FINANCE", "APPROVE");

      var told = race(id, "DGME", "APPROVE", "NGO", "REFUSE");

      assertThat(told).containsExactlyInAnyOrder(SIGNED, "ALREADY_DONE");
      var yesWasFirst = told.get(0).equals(SIGNED);
      assertThat(approvals.of(id).get(0).state()).isEqualTo(yesWasFirst ? RoundState.APPROVED : RoundState.REFUSED);
      assertThat(road.waitsFor(id, "informOfRefusal")).isEqualTo(!yesWasFirst);
    }
  }

  private List<String> race(CaseId id, String seat, String says, String otherSeat, String otherSays) throws Exception {
    var start = new CyclicBarrier(2);
    var one = sign(start, committee(seat), road.seat(id, seat).id(), says);
    var other = sign(start, committee(otherSeat), road.seat(id, otherSeat).id(), otherSays);
    return List.of(one.get(), other.get());
  }

  private Future<String> sign(CyclicBarrier start, Actor actor, String task, String says) {
    Callable<String> signing = () -> As.as(actor, () -> {
      start.await();
      tasks.complete(task, signature(says));
      return SIGNED;
    });
    return people.submit(() -> {
      try {
        return signing.call();
      } catch (Refusal refused) {
        return refused.code();
      }
    });
  }
}
