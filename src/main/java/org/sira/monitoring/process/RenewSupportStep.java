package org.sira.monitoring.process;

import java.util.Map;
import org.sira.assessment.Sustainability;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class RenewSupportStep implements TaskStep {

  private final Sustainability sustainability;

  RenewSupportStep(Sustainability sustainability) {
    this.sustainability = sustainability;
  }

  @Override
  public String step() {
    return "renewSupport";
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
