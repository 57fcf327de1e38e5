package org.sira.planning;

import java.time.Instant;
import java.util.List;
import org.sira.shared.CaseId;
import org.sira.shared.Money;

/**
 * One revision of a case's plan with its lines in order. {@code total} is XOF; {@code aboveCeiling} tells whether it
 * needs a waiver (rule A7) and is null until the ceiling was checked; {@code ceiling} is the one it was held against.
 */
public record Plan(CaseId caseId, int revision, PlanState state, String goal, String ownContribution, String risks,
                   boolean relativeOfStaff, Guardian guardian, Money total, Boolean aboveCeiling, Money ceiling,
                   Instant drawnUpAt, Instant submittedAt, List<PlanLine> lines) {

  /** Who stands in for a child; both may be null. */
  public record Guardian(String name, String phone) {}

  public boolean needsWaiver() {
    return Boolean.TRUE.equals(aboveCeiling);
  }

  public boolean draft() {
    return state == PlanState.DRAWN_UP;
  }
}
