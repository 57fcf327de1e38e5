package org.sira.disbursement;

import java.math.BigDecimal;
import java.util.Optional;
import org.sira.approval.Approvals;
import org.sira.approval.RoundState;
import org.sira.disbursement.ApprovedPlan.ApprovedLine;
import org.sira.planning.Plan;
import org.sira.planning.PlanLine;
import org.sira.planning.Planning;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** Finds the plan that was approved, with the amount that was signed for it. */
@Component
class ApprovedPlans {

  private final Planning planning;
  private final Approvals approvals;

  ApprovedPlans(Planning planning, Approvals approvals) {
    this.planning = planning;
    this.approvals = approvals;
  }

  /** The newest revision that was approved; nothing when none was. */
  Optional<ApprovedPlan> approved(CaseId id) {
    return approvals.approved(id).flatMap(revision -> planning.plan(id, revision)).map(this::signed);
  }

  private ApprovedPlan signed(Plan plan) {
    var total = approvals.of(plan.caseId()).stream()
        .filter(round -> round.revision() == plan.revision() && round.state() == RoundState.APPROVED)
        .findFirst().orElseThrow().amount();
    return new ApprovedPlan(plan.revision(), total.amount(), most(plan), plan.lines().stream().map(ApprovedPlans::line).toList());
  }

  private BigDecimal most(Plan plan) {
    var signed = plan.overall().amount();
    var ceiling = Optional.ofNullable(plan.ceiling()).orElseGet(planning::ceiling).amount();
    return approvals.waived(plan.caseId(), plan.revision()) ? signed : signed.min(ceiling);
  }

  private static ApprovedLine line(PlanLine line) {
    return new ApprovedLine(line.id().toString(), line.position(), line.kind(), line.description(), line.channel(),
        line.provider(), line.total().amount());
  }
}
