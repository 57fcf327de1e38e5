package org.sira.eligibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.eligibility.Eligibility;
import org.springframework.stereotype.Component;

@Component
class CheckEligibilityDelegate implements JavaDelegate {

  private final Eligibility eligibility;

  CheckEligibilityDelegate(Eligibility eligibility) {
    this.eligibility = eligibility;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var id = EligibilityProcess.caseOf(execution);
    var found = eligibility.checkEligibility(id, execution.getProcessDefinitionId());
    execution.setVariables(EligibilityProcess.answers(found));
  }
}
