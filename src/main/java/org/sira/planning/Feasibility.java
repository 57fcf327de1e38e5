package org.sira.planning;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the grid says of a trade in a place, from a day on and until another (null: until further notice): whether it is
 * open, open with the condition that {@code reason} names, or closed, and who keeps it so.
 */
public record Feasibility(String place, String trade, State state, String reason, LocalDate validFrom,
                          LocalDate validUntil, String keptBy, Instant keptAt) {

  public enum State { OPEN, CONDITION, CLOSED }

  boolean inForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
  }
}
