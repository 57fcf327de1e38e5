package org.sira.planning;

import java.time.Instant;
import java.util.List;
import org.sira.shared.CaseId;
import org.sira.shared.Money;

/**
 * One revision of a case's plan with its lines in order. {@code total} is XOF; {@code heldBefore} is what earlier
 * revisions have spent or may still spend; {@code aboveCeiling} tells whether both together need a waiver (rule A7) and
 * is null until the ceiling was checked; {@code ceiling} is the one they were held against;
 * {@code lifted} is null unless it goes on in spite of warnings.
 */
public record Plan(CaseId caseId, int revision, PlanState state, Goals goals, Contribution own, List<Risk> risks,
                   boolean relativeOfStaff, Guardian guardian, Money total, Money heldBefore, Boolean aboveCeiling,
                   Money ceiling, Instant drawnUpAt, Instant submittedAt, LiftedWarnings lifted,
                   List<PlanLine> lines) {

  /** Who stands in for a child; both may be null. */
  public record Guardian(String name, String phone) {}

  /** What the person wants to reach, in their words. */
  public String goal() {
    return goals.own();
  }

  /** What the case costs with this revision, which is what its ceiling and its approval level count. */
  public Money overall() {
    return total.plus(heldBefore);
  }

  /** The same plan as it would be drawn up again. */
  PlanDraft asDraft() {
    var again = lines.stream().map(line -> new PlanDraft.Line(line.kind(), line.trade(), line.description(), line.dimension(),
        line.quantity(), line.unitPrice().amount(), line.delivery(), line.schedule())).toList();
    return new PlanDraft(goals, again, own, risks, relativeOfStaff, guardian);
  }

  public boolean needsWaiver() {
    return Boolean.TRUE.equals(aboveCeiling);
  }

  public boolean draft() {
    return state == PlanState.DRAWN_UP;
  }

  /** Whether nobody waits any more for what becomes of it. */
  public boolean decided() {
    return !draft() && state != PlanState.SUBMITTED;
  }
}
