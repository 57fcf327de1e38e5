package org.sira.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sira.disbursement.GrantRoad.BINTOU;
import static org.sira.disbursement.GrantRoad.FINANCE;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.disbursement.GrantRoad.Help;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SiraTest
class PayerAccessTest {

  @Autowired ApplicationContext context;
  @Autowired Payments payments;
  @Autowired PayerDuty duty;
  private GrantRoad road;
  private CaseId id;
  private String line;

  @BeforeEach
  void aPreparedPayment() {
    road = new GrantRoad(context);
    id = road.signed(Help.cash(400_000));
    line = road.lines(id).get(0);
    road.prepare(id, BINTOU, line);
  }

  @Test
  void onlyFinanceReleases() {
    refused(BINTOU, "NOT_YOUR_ROLE");
    refused(As.iom("chief", Role.CHIEF), "NOT_YOUR_ROLE");
    refused(As.iom("admin", Role.ADMIN, Role.CASEWORKER), "NOT_YOUR_ROLE");
  }

  @Test
  void whoeverProposedThePlanDoesNotPayIt() {
    refused(alsoFinance(GrantRoad.AWA), "OWN_PROPOSAL");
  }

  @Test
  void whoeverApprovedThePlanDoesNotPayIt() {
    refused(alsoFinance(GrantRoad.APPROVER), "APPROVED_BEFORE");
  }

  @Test
  void whoeverPreparedThePaymentDoesNotReleaseIt() {
    refused(alsoFinance(BINTOU), "PREPARED_BEFORE");
  }

  @Test
  void somebodyElseOfFinanceDoes() {
    road.release(id, FINANCE, line);
    assertThat(duty.holders(id)).containsExactly("finance");
  }

  /** Taking, completing either way, and the use case itself: each door is shut. */
  private void refused(Actor actor, String code) {
    var task = road.task(id, "releasePayment", line).id();
    refused(() -> As.as(actor, () -> {
      road.tasks.claim(task);
      return null;
    }), code);
    refused(() -> road.release(id, actor, line), code);
    refused(() -> road.complete(id, actor, "releasePayment", line, Map.of("released", false, "sentBackFor", "OTHER")), code);
    if (!code.equals("NOT_YOUR_ROLE")) {
      refused(() -> As.as(actor, () -> {
        payments.releasePayment(id, line, null);
        return null;
      }), code);
    }
    assertThat(payments.newest(id, line).orElseThrow().state()).isEqualTo(PaymentState.DRAFT);
  }

  private static void refused(ThrowingCallable act, String code) {
    assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
      assertThat(refusal.code()).isEqualTo(code);
    });
  }

  private static Actor alsoFinance(Actor actor) {
    return As.iom(actor.username(), Role.CASEWORKER, Role.OFFICER, Role.FINANCE, Role.ADMIN);
  }
}
