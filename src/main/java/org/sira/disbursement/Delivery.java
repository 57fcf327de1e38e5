package org.sira.disbursement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;

/** Goods of a line on their way: ordered at a price in XOF, received by logistics or rejected, handed over or not. */
public record Delivery(String lineId, CaseId caseId, String vendor, String vendorPhone, BigDecimal price,
                       String orderNumber, State state, LocalDate orderedOn, LocalDate receivedOn,
                       LocalDate handedOverOn, String serials, Instant changedAt) {

  public enum State { ORDERED, RECEIVED, REJECTED, HANDED_OVER, NOT_HANDED_OVER, CANCELLED }

  boolean underWay() {
    return state == State.ORDERED || state == State.RECEIVED;
  }

  Delivery received(boolean accepted, LocalDate on, String numbers, Instant at) {
    require(State.ORDERED);
    return in(accepted ? State.RECEIVED : State.REJECTED, on, null, numbers, at);
  }

  Delivery handedOver(boolean done, LocalDate on, String numbers, Instant at) {
    require(State.RECEIVED);
    return in(done ? State.HANDED_OVER : State.NOT_HANDED_OVER, receivedOn, on, numbers == null ? serials : numbers, at);
  }

  Delivery cancelled(Instant at) {
    require(State.ORDERED, State.RECEIVED);
    return in(State.CANCELLED, receivedOn, null, serials, at);
  }

  private Delivery in(State next, LocalDate received, LocalDate handed, String numbers, Instant at) {
    return new Delivery(lineId, caseId, vendor, vendorPhone, price, orderNumber, next, orderedOn, received, handed,
        numbers, at);
  }

  void require(State... expected) {
    if (!Arrays.asList(expected).contains(state)) {
      throw Refusal.conflict("DELIVERY_MOVED_ON", Map.of("line", lineId, "state", state.name()));
    }
  }
}
