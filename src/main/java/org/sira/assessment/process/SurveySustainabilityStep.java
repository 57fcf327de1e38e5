package org.sira.assessment.process;

import java.util.Map;
import org.sira.assessment.Sustainability;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class SurveySustainabilityStep implements TaskStep {

  private final Sustainability sustainability;

  SurveySustainabilityStep(Sustainability sustainability) {
    this.sustainability = sustainability;
  }

  @Override
  public String step() {
    return "surveySustainability";
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    sustainability.surveySustainability(work);
    return Map.of();
  }
}
