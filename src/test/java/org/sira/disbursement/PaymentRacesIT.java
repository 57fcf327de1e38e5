package org.sira.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.disbursement.GrantRoad.FINANCE;
import static org.sira.disbursement.GrantRoad.MANAGER;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.casefile.Endings;
import org.sira.casefile.Holds;
import org.sira.disbursement.GrantRoad.Help;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A payment that is being sent against a hold and against a death: one of the two is first, and the money is right. */
@SiraTest
class PaymentRacesIT {

  @Autowired ApplicationContext context;
  @Autowired Payments payments;
  @Autowired Holds holds;
  @Autowired Endings endings;
  private GrantRoad road;
  private CaseId id;
  private String line;
  private String number;

  @BeforeEach
  void aReleasedPayment() {
    road = new GrantRoad(context);
    id = road.signed(Help.cash(400_000));
    line = road.lines(id).get(0);
    number = road.casefiles.facts(id).number();
    road.prepare(id, line);
    road.release(id, FINANCE, line);
  }

  @RepeatedTest(20)
  void aHeldCaseIsPaidBeforeTheHoldOrAfterIt() {
    together(() -> As.as(MANAGER, () -> {
      holds.hold(number, "SECURITY", road.casefiles.today().plusDays(3), null);
      return null;
    }));
    assertThat(road.casefiles.facts(id).onHold()).isTrue();
    var sent = state() == PaymentState.SENT;
    assertThat(road.balance(id)).containsEntry("spent", sent ? 400_000L : 0L);

    As.as(MANAGER, () -> {
      holds.resume(number, null);
      return null;
    });
    road.send(id);
    assertThat(state()).isEqualTo(PaymentState.SENT);
    assertThat(road.balance(id)).containsEntry("spent", 400_000L);
  }

  @RepeatedTest(20)
  void aDeadPersonsCaseWasPaidBeforeTheDeathOrIsNotPaid() {
    together(() -> As.as(MANAGER, () -> {
      endings.reportDeath(number, road.casefiles.today(), "FAMILY", null);
      return null;
    }));
    assertThat(road.casefiles.facts(id).ending()).isTrue();
    assertThat(state()).isIn(PaymentState.SENT, PaymentState.CANCELLED);
    var sent = state() == PaymentState.SENT;
    assertThat(road.balance(id)).containsEntry("spent", sent ? 400_000L : 0L)
        .containsEntry("freed", sent ? 0L : 400_000L);
    assertThat(road.sendJobs(id)).isEmpty();
  }

  /** Sends and does the other thing at the same moment; only the sending may be told that it came too late. */
  private void together(Callable<Object> other) {
    var job = road.sendJobs(id).get(0).getId();
    var barrier = new CyclicBarrier(2);
    var sending = CompletableFuture.runAsync(() -> {
      await(barrier);
      try {
        road.jobs.executeJob(job);
      } catch (Refusal | ProcessEngineException tooLate) {
        assertThat(tooLate).as("the other was first").isNotNull();
      }
    });
    var otherwise = CompletableFuture.runAsync(() -> {
      await(barrier);
      try {
        other.call();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
    CompletableFuture.allOf(sending, otherwise).orTimeout(60, TimeUnit.SECONDS).join();
  }

  private PaymentState state() {
    return payments.newest(id, line).orElseThrow().state();
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
