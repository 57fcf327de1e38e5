package org.sira.planning.process;

import java.util.Map;
import org.sira.planning.Planning;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class SignPlanStep implements TaskStep {

  private final Planning planning;

  SignPlanStep(Planning planning) {
    this.planning = planning;
  }

  @Override
  public String step() {
    return "signPlan";
  }

  @Override
  public void check(TaskWork work) {
    planning.requireMayPropose(work.caseId(), work.by());
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    if (work.yes("planSigned")) {
      planning.signPlan(work.caseId());
    }
    return Map.of();
  }
}
