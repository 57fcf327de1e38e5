package org.sira.planning;

import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** Works out what a plan comes to, while it is drawn up and for those who check and decide it. Decides nothing. */
@Component
public class PlanReckoner {

  private final Planning planning;
  private final EarlierHelp earlier;
  private final LevelForecast levels;
  private final PlanWarnings warnings;

  PlanReckoner(Planning planning, EarlierHelp earlier, LevelForecast levels, PlanWarnings warnings) {
    this.planning = planning;
    this.earlier = earlier;
    this.levels = levels;
    this.warnings = warnings;
  }

  /** A plan as it is being drawn up, which may still lack anything. */
  public Reckoning reckon(CaseId id, PlanDraft draft) {
    var held = earlier.held(id, planning.revisionToDraw(id));
    return new Reckoning(draft.total(), held, planning.ceiling(),
        levels.of(draft.total().plus(held), planning.childPlan(id), draft.relativeOfStaff()), warnings.of(id, draft));
  }

  /** Whether the draft of the case goes on only with a reason. */
  public boolean needsReason(CaseId id) {
    return planning.current(id).filter(Plan::draft).map(this::reckon).filter(Reckoning::needsReason).isPresent();
  }

  /** A plan as it stands, held against the ceiling that it was checked against. */
  public Reckoning reckon(Plan plan) {
    return new Reckoning(plan.total(), plan.heldBefore(), plan.ceiling() == null ? planning.ceiling() : plan.ceiling(),
        levels.of(plan.overall(), planning.childPlan(plan.caseId()), plan.relativeOfStaff()),
        warnings.of(plan));
  }
}
