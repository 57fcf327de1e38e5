package org.sira.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sira.disbursement.GrantRoad.FINANCE;
import static org.sira.disbursement.GrantRoad.MANAGER;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.casefile.Endings;
import org.sira.casefile.Holds;
import org.sira.disbursement.GrantRoad.Help;
import org.sira.intake.Consent;
import org.sira.intake.ConsentTalk;
import org.sira.intake.Consents;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SiraTest
class SendPaymentIT {

  @Autowired ApplicationContext context;
  @Autowired Payments payments;
  @Autowired Holds holds;
  @Autowired Endings endings;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @Autowired Consents consents;
  @Autowired TransactionTemplate transaction;
  private GrantRoad road;
  private CaseId id;
  private String line;

  @BeforeEach
  void aReleasedPayment() {
    road = new GrantRoad(context);
    id = road.signed(Help.cash(400_000));
    line = road.lines(id).get(0);
    road.prepare(id, line);
    road.release(id, FINANCE, line);
  }

  @Test
  void askedTwiceItIsSentOnce() {
    payments.sendPayment(id, line);
    var sentAt = sentAt();
    payments.sendPayment(id, line);
    road.send(id);

    assertThat(sentAt()).isEqualTo(sentAt);
    assertThat(bookings()).isEqualTo(1);
    assertThat(road.task(id, "confirmReceipt", line)).isNotNull();
  }

  @Test
  void aFailureAfterTheBookingTakesBookingAndSendingBack() {
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
      payments.sendPayment(id, line);
      assertThat(bookings()).isEqualTo(1);
      throw new IllegalStateException("the machine dies here");
    })).isInstanceOf(IllegalStateException.class);
    assertThat(bookings()).isZero();
    assertThat(sentAt()).isNull();

    road.send(id);
    assertThat(bookings()).isEqualTo(1);
    assertThat(sentAt()).isNotNull();
  }

  @Test
  void aCaseOnHoldIsNotPaid() {
    As.as(MANAGER, () -> {
      holds.hold(number(), "MEDICAL", road.casefiles.today().plusDays(5), null);
      return null;
    });
    refused("ON_HOLD");
    As.as(MANAGER, () -> {
      holds.resume(number(), null);
      return null;
    });
    road.send(id);
    assertThat(bookings()).isEqualTo(1);
  }

  @Test
  void norIsTheCaseThatAnotherIsComparedWith() {
    var other = road.casefiles.facts(road.granted(Help.goods(1_000))).number();
    As.as(MANAGER, () -> {
      endings.reportDuplicate(other, number(), null);
      return null;
    });
    refused("UNDER_REVIEW");
    assertThat(bookings()).isZero();
  }

  @Test
  void aCaseUnderDuplicateReviewIsNotPaidAndItsJobFails() {
    var other = road.casefiles.facts(road.granted(Help.goods(1_000))).number();
    As.as(MANAGER, () -> {
      endings.reportDuplicate(number(), other, null);
      return null;
    });
    refused("UNDER_REVIEW");
    assertThatThrownBy(() -> road.send(id)).isInstanceOf(Refusal.class);
    assertThat(road.sendJobs(id)).singleElement().satisfies(job -> assertThat(job.getRetries()).isLessThan(5));
    assertThat(bookings()).isZero();
  }

  @Test
  void whenTheReviewFindsAnotherPersonThePaymentGoesOnByItself() {
    var other = road.casefiles.facts(road.granted(Help.goods(1_000))).number();
    As.as(MANAGER, () -> {
      endings.reportDuplicate(number(), other, null);
      return null;
    });
    for (int tries = 5; tries > 0; tries--) {
      assertThatThrownBy(() -> road.send(id)).isInstanceOf(Refusal.class);
    }
    assertThat(road.sendJobs(id)).singleElement().satisfies(job -> assertThat(job.getRetries()).isZero());

    road.complete(id, MANAGER, "compareRecords", null, Map.of("comparison", "NOT_SAME", "explanation", "Deux soeurs"));

    assertThat(road.sendJobs(id)).singleElement().satisfies(job -> {
      assertThat(job.getRetries()).isPositive();
      assertThat(job.getDuedate()).isBeforeOrEqualTo(Date.from(clock.instant()));
    });
    road.send(id);
    assertThat(bookings()).isEqualTo(1);
  }

  @Test
  void whoWasNotFoundEligibleOrAgreesNoMoreIsNotPaid() {
    As.as(GrantRoad.AWA, () -> {
      consents.change(number(), Consent.PROCESSING, false, new ConsentTalk("BM", null, ConsentTalk.Explanation.ORAL, road.casefiles.today(), null));
      return null;
    });
    refused("CONSENT_MISSING");

    jdbc.sql("update casefile_case set eligible_on = null where id = :id").param("id", id.value()).update();
    refused("NOT_FOUND_ELIGIBLE");
  }

  @Test
  void aDeathCancelsTheReleasedPaymentAndFreesTheMoney() {
    As.as(MANAGER, () -> {
      endings.reportDeath(number(), road.casefiles.today(), "FAMILY", null);
      return null;
    });

    assertThat(road.disbursements.payments(id)).singleElement()
        .satisfies(payment -> assertThat(payment.state()).isEqualTo(PaymentState.CANCELLED));
    assertThat(road.balance(id)).containsEntry("spent", 0L).containsEntry("freed", 400_000L);
    assertThat(road.sendJobs(id)).isEmpty();
    refused("CASE_ENDING");
  }

  @Test
  void whatIsBookedStays() {
    road.send(id);
    assertThatThrownBy(() -> jdbc.sql("update disbursement_entry set amount = 1").update())
        .isInstanceOf(DataAccessException.class).hasMessageContaining("only added");
    assertThatThrownBy(() -> jdbc.sql("delete from disbursement_entry").update())
        .isInstanceOf(DataAccessException.class).hasMessageContaining("only added");
    assertThatThrownBy(() -> jdbc.sql("truncate disbursement_entry").update())
        .isInstanceOf(DataAccessException.class).hasMessageContaining("only added");
  }

  private void refused(String code) {
    assertThatThrownBy(() -> payments.sendPayment(id, line)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.code()).isEqualTo(code));
    assertThat(bookings()).isZero();
  }

  private String number() {
    return road.casefiles.facts(id).number();
  }

  private long bookings() {
    return jdbc.sql("select count(*) from disbursement_entry where line_id = :line and kind = 'SPENT'")
        .param("line", line).query(Long.class).single();
  }

  private Object sentAt() {
    return payments.newest(id, line).orElseThrow().sentAt();
  }
}
