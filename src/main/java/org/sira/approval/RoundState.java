package org.sira.approval;

import org.sira.planning.PlanState;

/** How a round stands; CANCELLED when the case ended before it was decided. */
public enum RoundState {
  OPEN, APPROVED, RETURNED, REFUSED, CANCELLED;

  static RoundState of(Decision decision) {
    return switch (decision) {
      case APPROVE -> APPROVED;
      case RETURN -> RETURNED;
      case REFUSE -> REFUSED;
    };
  }

  PlanState asPlanState() {
    return PlanState.valueOf(name());
  }
}
