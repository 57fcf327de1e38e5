package org.sira.disbursement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.sira.shared.Refusal;

/**
 * A plan revision as it was approved, amounts in XOF. {@code total} is what was signed; its lines may not exceed it.
 * {@code most} is what the case may cost with it: what was signed on top of the help before, and the ceiling unless the
 * chief waived that.
 */
record ApprovedPlan(int revision, BigDecimal total, BigDecimal most, List<ApprovedLine> lines) {

  /** One approved line; {@code position} counts from 1 and is how people call the line. */
  record ApprovedLine(String id, int position, String kind, String description, String channel, String provider,
                      BigDecimal amount) {}

  /** Refuses a plan whose lines exceed what was signed, or the case's most with what it has spent before. */
  void requireWithin(BigDecimal spentBefore) {
    if (sumOfLines().compareTo(total) > 0) {
      throw Refusal.conflict("ABOVE_APPROVED", Map.of("asked", sumOfLines(), "room", total));
    }
    if (spentBefore.add(total).compareTo(most) > 0) {
      throw Refusal.conflict("ABOVE_CEILING", Map.of("asked", spentBefore.add(total), "room", most));
    }
  }

  private BigDecimal sumOfLines() {
    return lines.stream().map(ApprovedLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
