package org.sira.planning.process;

import java.util.HashMap;
import java.util.Map;
import org.sira.planning.Planning;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class DrawUpPlanStep implements TaskStep {

  private final Planning planning;

  DrawUpPlanStep(Planning planning) {
    this.planning = planning;
  }

  @Override
  public String step() {
    return "drawUpPlan";
  }

  @Override
  public void check(TaskWork work) {
    planning.requireMayPropose(work.caseId(), work.by());
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    var known = new HashMap<String, Object>(planning.current(work.caseId())
        .map(last -> PlanAnswers.write(last, planning.linesToPlan(last))).orElse(Map.of()));
    known.put("childPlan", planning.childPlan(work.caseId()));
    return known;
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    if (!work.yes("givesUp")) {
      planning.drawUpPlan(work.caseId(), PlanAnswers.read(work.answers()));
    }
    return Map.of();
  }
}
