package org.sira.disbursement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;

/**
 * A line of an approved plan, amount in XOF as approved. {@code channel} is what the plan foresees,
 * {@code paymentChannel} what was chosen; {@code tranches} is into how many payments money is cut; {@code receivedOn}
 * is when the returnee first had something of it.
 */
public record Line(String id, CaseId caseId, int revision, int position, String kind, String description,
                   String channel, String provider, BigDecimal amount, LineState state, Route route,
                   String paymentChannel, int tranches, LocalDate receivedOn, Instant changedAt) {

  /** The line leaves for its way, once; refused when it has ended. */
  Line sentOn(Route way, String chosen, int cutInto, Instant at) {
    requireOpen();
    return new Line(id, caseId, revision, position, kind, description, channel, provider, amount,
        LineState.IN_DELIVERY, way, chosen, cutInto, receivedOn, at);
  }

  Line ended(LineState end, Instant at) {
    return new Line(id, caseId, revision, position, kind, description, channel, provider, amount, end, route,
        paymentChannel, tranches, receivedOn, at);
  }

  /** The returnee has something of the line; the earliest day counts. */
  Line received(LocalDate day, Instant at) {
    var first = receivedOn == null || day.isBefore(receivedOn) ? day : receivedOn;
    return new Line(id, caseId, revision, position, kind, description, channel, provider, amount, state, route,
        paymentChannel, tranches, first, at);
  }

  void requireOpen() {
    if (!state.open()) {
      throw Refusal.conflict("LINE_ENDED", Map.of("line", id, "state", state.name()));
    }
  }

  public boolean inKind() {
    return route == Route.GOODS;
  }

  /** Whether something lasting reached the returnee, and not money or a course. */
  boolean asThings() {
    return inKind() || route == Route.MONEY && "VENDOR_PAYMENT".equals(channel);
  }

  public boolean asTraining() {
    return route == Route.TRAINING;
  }

  /** Refuses a line that has ended or goes another way. */
  void requireUnderWay(Route way) {
    requireOpen();
    if (state != LineState.IN_DELIVERY || route != way) {
      throw Refusal.conflict("LINE_GOES_ANOTHER_WAY", Map.of("line", id));
    }
  }

  /** How people and banks call something of this line, such as ML-26-00042-L1-T1; later revisions say so. */
  String reference(String caseNumber, String part) {
    return caseNumber + (revision > 1 ? "-R" + revision : "") + "-L" + position + "-" + part;
  }
}
