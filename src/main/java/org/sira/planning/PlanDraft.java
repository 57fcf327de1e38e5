package org.sira.planning;

import java.math.BigDecimal;
import java.util.List;
import org.sira.planning.Plan.Guardian;
import org.sira.shared.Money;

/** A plan as a caseworker draws it up, before it has a revision. Amounts are XOF. */
public record PlanDraft(Goals goals, List<Line> lines, Contribution own, List<Risk> risks, boolean relativeOfStaff,
                        Guardian guardian) {

  /** A line as drawn up; its total follows from quantity and unit price. */
  public record Line(String kind, String trade, String description, String dimension, BigDecimal quantity, BigDecimal unitPrice,
                     Delivery delivery, Schedule schedule) {

    Money total() {
      return PlanLine.cost(quantity, unitPrice);
    }
  }

  Money total() {
    return lines.stream().map(Line::total).reduce(Money.xof(0), Money::plus);
  }
}
