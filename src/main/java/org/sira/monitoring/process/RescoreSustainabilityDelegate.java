package org.sira.monitoring.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.assessment.Sustainability;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

@Component
class RescoreSustainabilityDelegate implements JavaDelegate {

  private final Sustainability sustainability;

  RescoreSustainabilityDelegate(Sustainability sustainability) {
    this.sustainability = sustainability;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var id = CaseId.of((String) execution.getVariable(FollowUpProcess.CASE_ID));
    execution.setVariable(FollowUpProcess.SUPPORT_NEEDED,
        sustainability.rescoreSustainability(id, execution.getProcessDefinitionId()));
  }
}
