package org.sira.monitoring.process;

import java.util.Map;
import org.sira.monitoring.SatisfactionSurvey;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class AskSatisfactionStep implements TaskStep {

  private final SatisfactionSurvey survey;

  AskSatisfactionStep(SatisfactionSurvey survey) {
    this.survey = survey;
  }

  @Override
  public String step() {
    return "askSatisfaction";
  }

  @Override
  public void check(TaskWork work) {
    survey.requireMayAsk(work.caseId(), work.by());
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    survey.askSatisfaction(work);
    return Map.of();
  }
}
