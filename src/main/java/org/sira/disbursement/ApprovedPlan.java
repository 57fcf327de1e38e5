package org.sira.disbursement;

import java.math.BigDecimal;
import java.util.List;

/** A plan revision as it was approved, amounts in XOF. {@code total} is what was signed; its lines may not exceed it. */
record ApprovedPlan(int revision, BigDecimal total, List<ApprovedLine> lines) {

  /** One approved line; {@code position} counts from 1 and is how people call the line. */
  record ApprovedLine(String id, int position, String kind, String description, String channel, String provider,
                      BigDecimal amount) {}

  BigDecimal sumOfLines() {
    return lines.stream().map(ApprovedLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
