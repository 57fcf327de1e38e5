package org.sira.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.sira.shared.Money;

/**
 * One help of a plan. {@code kind}, {@code dimension} and {@code channel} are option codes of the form
 * {@code drawUpPlan}; prices and total are XOF; provider and planned day may be null.
 */
public record PlanLine(UUID id, int position, String kind, String description, String dimension, BigDecimal quantity,
                       Money unitPrice, Money total, String channel, String provider, LocalDate plannedOn) {

  public static final String CASH = "CASH";

  /** What the line costs: quantity times unit price in whole francs, half a franc rounded up. */
  static Money cost(BigDecimal quantity, BigDecimal unitPrice) {
    return new Money(quantity.multiply(unitPrice).setScale(0, RoundingMode.HALF_UP), Money.XOF);
  }

  public boolean cash() {
    return CASH.equals(channel) || CASH.equals(kind);
  }
}
