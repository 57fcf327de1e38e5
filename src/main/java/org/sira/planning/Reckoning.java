package org.sira.planning;

import java.util.List;
import org.sira.shared.Money;

/**
 * What a plan comes to: its own total, what earlier revisions hold of the case's money, the ceiling of today, the level
 * that would decide it, and what should be known about it. Amounts are XOF.
 */
public record Reckoning(Money total, Money heldBefore, Money ceiling, LevelForecast.Forecast level,
                        List<PlanWarning> warnings) {

  public Money overall() {
    return total.plus(heldBefore);
  }

  public boolean aboveCeiling() {
    return overall().amount().compareTo(ceiling.amount()) > 0;
  }

  /** Whether the plan goes on only with a reason of whoever checks it. */
  public boolean needsReason() {
    return warnings.stream().anyMatch(PlanWarning::needsReason);
  }

  /** What the ceiling still leaves; negative above it. */
  public Money left() {
    return new Money(ceiling.amount().subtract(overall().amount()), Money.XOF);
  }
}
