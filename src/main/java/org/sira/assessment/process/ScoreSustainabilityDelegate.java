package org.sira.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.assessment.Sustainability;
import org.springframework.stereotype.Component;

@Component
class ScoreSustainabilityDelegate implements JavaDelegate {

  private final Sustainability sustainability;

  ScoreSustainabilityDelegate(Sustainability sustainability) {
    this.sustainability = sustainability;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var id = NeedsAssessmentProcess.caseOf(execution);
    execution.setVariable(NeedsAssessmentProcess.SUPPORT_NEEDED,
        sustainability.scoreSustainability(id, execution.getProcessDefinitionId()));
  }
}
