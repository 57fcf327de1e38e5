package org.sira.eligibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.eligibility.Eligibility;
import org.springframework.stereotype.Component;

@Component
class CheckIdentityDelegate implements JavaDelegate {

  private final Eligibility eligibility;

  CheckIdentityDelegate(Eligibility eligibility) {
    this.eligibility = eligibility;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var id = EligibilityProcess.caseOf(execution);
    execution.setVariable(EligibilityProcess.IDENTITY_PENDING,
        eligibility.checkIdentity(id, execution.getProcessDefinitionId()));
  }
}
