package org.sira.disbursement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;

/**
 * One payment of a line, in XOF, known by its reference, which is sent at most once. Each step is refused out of turn
 * ({@code PAYMENT_MOVED_ON}): draft → approved by the payer → sent → confirmed or failed; cancelled only before it
 * is sent. {@code verifiedAt} is when the use of this tranche was proved.
 */
public record Payment(String reference, CaseId caseId, String lineId, int tranche, BigDecimal amount, String channel,
                      PaymentState state, Payee payee, String preparedBy, String releasedBy, LocalDate payOn,
                      Instant sentAt, LocalDate receivedOn, Instant verifiedAt, Instant changedAt) {

  boolean unsent() {
    return state == PaymentState.DRAFT || state == PaymentState.APPROVED;
  }

  Payment prepared(Payee to, String by, Instant at) {
    require(PaymentState.DRAFT);
    return new Payment(reference, caseId, lineId, tranche, amount, channel, PaymentState.DRAFT, to, by, null, null, null,
        null, null, at);
  }

  Payment released(String by, LocalDate on, Instant at) {
    require(PaymentState.DRAFT);
    return new Payment(reference, caseId, lineId, tranche, amount, channel, PaymentState.APPROVED, payee, preparedBy, by,
        on, null, null, null, at);
  }

  Payment sent(Instant at) {
    require(PaymentState.APPROVED);
    return in(PaymentState.SENT, at, null, null, at);
  }

  Payment confirmed(LocalDate on, Instant at) {
    require(PaymentState.SENT);
    return in(PaymentState.CONFIRMED, sentAt, on, null, at);
  }

  Payment failed(Instant at) {
    require(PaymentState.SENT);
    return in(PaymentState.FAILED, sentAt, null, null, at);
  }

  Payment verified(Instant at) {
    require(PaymentState.CONFIRMED);
    return in(PaymentState.CONFIRMED, sentAt, receivedOn, at, changedAt);
  }

  Payment cancelled(Instant at) {
    require(PaymentState.DRAFT, PaymentState.APPROVED);
    return in(PaymentState.CANCELLED, null, null, null, at);
  }

  private Payment in(PaymentState next, Instant sent, LocalDate received, Instant verified, Instant at) {
    return new Payment(reference, caseId, lineId, tranche, amount, channel, next, payee, preparedBy, releasedBy, payOn,
        sent, received, verified, at);
  }

  private void require(PaymentState... expected) {
    if (!Arrays.asList(expected).contains(state)) {
      throw Refusal.conflict("PAYMENT_MOVED_ON", Map.of("reference", reference, "state", state.name()));
    }
  }
}
