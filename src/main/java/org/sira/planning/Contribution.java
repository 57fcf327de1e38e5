package org.sira.planning;

import java.math.BigDecimal;
import org.sira.shared.Money;

/** What the person brings to the plan, and what it is worth in XOF; both may be null. */
public record Contribution(String what, Money worth) {

  /** Worth in francs, half a franc rounded up; null when nobody put a worth to it. */
  public static Contribution of(String what, BigDecimal worth) {
    return new Contribution(what, worth == null ? null : PlanLine.cost(BigDecimal.ONE, worth));
  }
}
