package org.sira.approval;

import java.time.Instant;
import org.sira.access.Actor;
import org.sira.access.Role;

/**
 * One seat of a round: its code, the role that holds it, the role it was passed on to when its time was up, and what
 * was decided on it; everything about the decision is null while it is open. {@code heldBy} is the one person who may
 * fill a seat that nobody of its own can.
 */
public record Seat(long id, int phase, String code, Role role, String heldBy, Role escalatedTo, boolean cancelled,
                   String by, Instant at, Decision decision, String reason, String remark) {

  public boolean signed() {
    return decision != null;
  }

  public boolean open() {
    return !signed() && !cancelled;
  }

  public boolean saysYes() {
    return decision == Decision.APPROVE;
  }

  /** Who is asked now. */
  public Role holder() {
    return escalatedTo == null ? role : escalatedTo;
  }

  /** Whether the seat is another person's, who fills it because nobody of its own can. */
  boolean reservedForOther(Actor actor) {
    return heldBy != null && !heldBy.equals(actor.username()) && (escalatedTo == null || !actor.has(escalatedTo));
  }
}
