package org.sira.planning.process;

import java.util.Map;
import org.sira.planning.CompletenessCheck;
import org.sira.planning.PlanReckoner;
import org.sira.planning.Planning;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class CheckCompletenessStep implements TaskStep {

  private final Planning planning;
  private final PlanReckoner reckoner;
  private final CompletenessCheck completeness;

  CheckCompletenessStep(Planning planning, PlanReckoner reckoner, CompletenessCheck completeness) {
    this.planning = planning;
    this.reckoner = reckoner;
    this.completeness = completeness;
  }

  @Override
  public String step() {
    return "checkCompleteness";
  }

  @Override
  public void check(TaskWork work) {
    planning.requireOthersPlan(work.caseId(), work.by());
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return Map.of("reasonNeeded", reckoner.needsReason(work.caseId()));
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    if ("COMPLETE".equals(work.text("completeness"))) {
      completeness.checkCompleteness(work.caseId(), work.text("overrideReason"));
    }
    return Map.of();
  }
}
