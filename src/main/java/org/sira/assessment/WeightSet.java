package org.sira.assessment;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How much each question and each dimension weighs, and the share (0 to 1) of a dimension's questions that must count.
 * {@code demonstration}: weights of ours, so that nothing computed with them is called an official score.
 */
record WeightSet(Id id, BigDecimal leastAnswered, boolean demonstration, Map<String, BigDecimal> items,
                 Map<Dimension, BigDecimal> dimensions) {

  /** Such as DEMO-EQUAL in its version 1. */
  public record Id(String code, int version) {}
}
