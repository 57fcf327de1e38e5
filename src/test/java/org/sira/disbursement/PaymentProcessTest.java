package org.sira.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.disbursement.GrantRoad.AWA;
import static org.sira.disbursement.GrantRoad.FINANCE;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.TimeTravel;
import org.sira.disbursement.GrantRoad.Help;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SiraTest
class PaymentProcessTest {

  @Autowired ApplicationContext context;
  @Autowired TimeTravel timeTravel;
  private GrantRoad road;

  @BeforeEach
  void road() {
    road = new GrantRoad(context);
  }

  @Test
  void paidInOne() {
    var id = road.signed(Help.cash(650_000));
    var line = road.lines(id).get(0);

    road.prepare(id, line);
    assertThat(states(id)).containsExactly("L1-T1 650000 MOBILE_MONEY DRAFT");
    road.release(id, FINANCE, line);
    assertThat(states(id)).containsExactly("L1-T1 650000 MOBILE_MONEY APPROVED");
    assertThat(road.balance(id)).containsEntry("spent", 0L);
    road.send(id);
    assertThat(states(id)).containsExactly("L1-T1 650000 MOBILE_MONEY SENT");
    assertThat(road.balance(id)).containsEntry("spent", 650_000L);
    road.received(id, line);

    assertThat(road.endOf(id, "payment")).isEqualTo("paid");
    assertThat(road.outcome(id)).isEqualTo("disbursed");
    assertThat(road.casefiles.facts(id).dates().received()).isEqualTo(road.casefiles.today());
  }

  @Test
  void paidInTwoTranches() {
    var id = road.signed(Help.cash(700_000));
    var line = road.lines(id).get(0);
    road.pay(id, line);
    road.received(id, line);
    assertThat(states(id)).containsExactly("L1-T1 490000 MOBILE_MONEY CONFIRMED");

    timeTravel.advance(Period.ofDays(29));
    assertThat(road.worklist.open(id, "verifyFirstTranche")).isEmpty();
    timeTravel.advance(Period.ofDays(1).plusDays(1));
    verified(id, line, "NOT_YET");
    assertThat(road.worklist.open(id, "verifyFirstTranche")).isEmpty();
    timeTravel.advance(Period.ofDays(31));
    verified(id, line, "USED");

    road.pay(id, line);
    road.received(id, line);
    assertThat(states(id)).containsExactly("L1-T1 490000 MOBILE_MONEY CONFIRMED", "L1-T2 210000 MOBILE_MONEY CONFIRMED");
    assertThat(road.endOf(id, "payment")).isEqualTo("paid");
    assertThat(road.outcome(id)).isEqualTo("disbursed");
  }

  @Test
  void theRestIsGivenUp() {
    var id = road.signed(Help.cash(700_000));
    var line = road.lines(id).get(0);
    road.pay(id, line);
    road.received(id, line);
    timeTravel.advance(Period.ofDays(31));
    verified(id, line, "GIVEN_UP");

    assertThat(road.endOf(id, "payment")).isEqualTo("paymentFailed");
    assertThat(road.outcome(id)).isEqualTo("partlyDisbursed");
    assertThat(road.balance(id)).isEqualTo(
        Map.of("reserved", 700_000L, "committed", 700_000L, "spent", 490_000L, "freed", 210_000L));
  }

  @Test
  void paymentFailed() {
    var id = road.signed(Help.vendor(300_000));
    var line = road.lines(id).get(0);
    road.pay(id, line);
    road.notReceived(id, line);

    assertThat(states(id)).containsExactly("L1-T1 300000 VENDOR_PAYMENT FAILED");
    assertThat(road.endOf(id, "payment")).isEqualTo("paymentFailed");
    assertThat(road.outcome(id)).isEqualTo("partlyDisbursed");
    assertThat(road.balance(id)).isEqualTo(
        Map.of("reserved", 300_000L, "committed", 300_000L, "spent", 0L, "freed", 300_000L));
  }

  @Test
  void aPaymentSentBackIsPreparedAnewUnderTheSameReference() {
    var id = road.signed(Help.cash(300_000));
    var line = road.lines(id).get(0);
    road.prepare(id, line);
    road.complete(id, FINANCE, "releasePayment", line, Map.of("released", false, "sentBackFor", "ACCOUNT"));
    road.complete(id, AWA, "preparePayment", line, Map.of("payeeName", "Moussa Sissoko", "payeePhone", "+22376998812",
        "walletNameMatches", true));
    road.release(id, FINANCE, line);
    road.send(id);

    assertThat(states(id)).containsExactly("L1-T1 300000 MOBILE_MONEY SENT");
  }

  @Test
  void whoHasNoPaperIsNotPaidByPhone() {
    var id = road.granted(road.person(30, "NONE"), Help.cash(300_000));
    road.sign(id);
    road.prepare(id, road.lines(id).get(0));
    assertThat(states(id)).containsExactly("L1-T1 300000 VENDOR_PAYMENT DRAFT");
  }

  private void verified(CaseId id, String line, String check) {
    var answers = new HashMap<String, Object>(Map.of("trancheCheck", check, "visitDate", road.today()));
    if (check.equals("USED")) {
      answers.put("evidence", List.of(road.evidence(id, line)));
    }
    road.complete(id, AWA, "verifyFirstTranche", line, answers);
  }

  private List<String> states(CaseId id) {
    var number = road.casefiles.facts(id).number();
    return road.disbursements.payments(id).stream().map(each -> each.reference().substring(number.length() + 1) + " "
        + each.amount().amount() + " " + each.channel() + " " + each.state()).toList();
  }
}
