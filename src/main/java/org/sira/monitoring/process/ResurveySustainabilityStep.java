package org.sira.monitoring.process;

import java.util.Map;
import org.sira.assessment.Sustainability;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class ResurveySustainabilityStep implements TaskStep {

  private final Sustainability sustainability;

  ResurveySustainabilityStep(Sustainability sustainability) {
    this.sustainability = sustainability;
  }

  @Override
  public String step() {
    return "resurveySustainability";
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    sustainability.resurveySustainability(work);
    return Map.of();
  }
}
