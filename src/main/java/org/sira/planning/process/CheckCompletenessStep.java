package org.sira.planning.process;

import java.util.Map;
import org.sira.planning.Planning;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class CheckCompletenessStep implements TaskStep {

  private final Planning planning;

  CheckCompletenessStep(Planning planning) {
    this.planning = planning;
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
  public Map<String, Boolean> complete(TaskWork work) {
    return Map.of();
  }
}
