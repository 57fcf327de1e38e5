package org.sira.assessment.process;

import java.util.Map;
import org.sira.assessment.Assessment;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class AssessNeedsStep implements TaskStep {

  private final Assessment assessment;

  AssessNeedsStep(Assessment assessment) {
    this.assessment = assessment;
  }

  @Override
  public String step() {
    return "assessNeeds";
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    assessment.assessNeeds(work);
    return Map.of();
  }
}
