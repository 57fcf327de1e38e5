package org.sira.assessment.process;

import java.util.Map;
import org.sira.assessment.Sustainability;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class ArrangeSupportStep implements TaskStep {

  private final Sustainability sustainability;

  ArrangeSupportStep(Sustainability sustainability) {
    this.sustainability = sustainability;
  }

  @Override
  public String step() {
    return "arrangeSupport";
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return Map.of("calledFor", sustainability.calledFor(work.caseId()));
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    return Map.of();
  }
}
