package org.sira.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.sira.shared.Money;

/**
 * One help of a plan. {@code kind} and {@code dimension} are option codes of the form {@code drawUpPlan}, as is the
 * {@code trade} that the help is for, or null; prices and total are XOF.
 */
public record PlanLine(UUID id, int position, String kind, String trade, String description, String dimension, BigDecimal quantity,
                       Money unitPrice, Money total, Delivery delivery, Schedule schedule) {

  public static final String CASH = "CASH";

  /** What the line costs: quantity times unit price in whole francs, half a franc rounded up. */
  static Money cost(BigDecimal quantity, BigDecimal unitPrice) {
    return new Money(quantity.multiply(unitPrice).setScale(0, RoundingMode.HALF_UP), Money.XOF);
  }

  public String channel() {
    return delivery.channel();
  }

  public String provider() {
    return delivery.provider();
  }

  /** The day the help is due, or null. */
  public LocalDate plannedOn() {
    return schedule.dueOn();
  }

  public boolean cash() {
    return CASH.equals(channel()) || CASH.equals(kind);
  }
}
