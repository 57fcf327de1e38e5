package org.sira.planning.process;

import org.sira.planning.PlanReckoner;
import org.sira.worklist.TaskReckoning;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

/** The total of the lines so far, what the ceiling leaves, and who would decide on it. */
@Component
class DrawUpPlanReckoning implements TaskReckoning {

  private final PlanReckoner reckoner;

  DrawUpPlanReckoning(PlanReckoner reckoner) {
    this.reckoner = reckoner;
  }

  @Override
  public String step() {
    return "drawUpPlan";
  }

  @Override
  public String template() {
    return "planning/reckoning";
  }

  @Override
  public Object view(TaskWork work) {
    return work.yes("givesUp") ? null : reckoner.reckon(work.caseId(), PlanAnswers.read(work.answers()));
  }
}
