package org.sira.disbursement;

import java.math.BigDecimal;
import java.util.Map;
import org.sira.shared.Refusal;

/**
 * What a line, a plan or a case holds in XOF; {@code spent} is net of what came back. Always: committed and spent lie
 * within what is reserved and not freed, and spent within what is committed. A booking that would break this is
 * refused ({@code ABOVE_RESERVED}, {@code ABOVE_COMMITTED}, {@code ABOVE_SPENT}, {@code NOTHING_TO_FREE}).
 */
public record Balance(BigDecimal reserved, BigDecimal committed, BigDecimal spent, BigDecimal freed) {

  static final Balance NONE = new Balance(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /** What is reserved and neither spent nor freed. */
  public BigDecimal left() {
    return reserved.subtract(spent).subtract(freed);
  }

  /** Refuses a booking that the line has no room for; {@code approved} is the line's approved amount. */
  void requireRoom(EntryKind kind, BigDecimal amount, BigDecimal approved) {
    switch (kind) {
      case RESERVED -> require(amount, approved.subtract(reserved), "ABOVE_APPROVED");
      case COMMITTED -> require(amount, reserved.subtract(freed).subtract(committed), "ABOVE_RESERVED");
      case SPENT -> require(amount, committed.subtract(spent).min(left()), "ABOVE_COMMITTED");
      case RETURNED -> require(amount, spent, "ABOVE_SPENT");
      case FREED -> require(amount, left(), "NOTHING_TO_FREE");
    }
  }

  Balance plus(Balance other) {
    return new Balance(reserved.add(other.reserved), committed.add(other.committed), spent.add(other.spent),
        freed.add(other.freed));
  }

  private static void require(BigDecimal amount, BigDecimal room, String code) {
    if (amount.compareTo(room) > 0) {
      throw Refusal.conflict(code, Map.of("asked", amount, "room", room));
    }
  }
}
