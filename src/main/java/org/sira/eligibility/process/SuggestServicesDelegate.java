package org.sira.eligibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.eligibility.Refusals;
import org.springframework.stereotype.Component;

@Component
class SuggestServicesDelegate implements JavaDelegate {

  private final Refusals refusals;

  SuggestServicesDelegate(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    refusals.suggestServices(EligibilityProcess.caseOf(execution), execution.getProcessDefinitionId());
  }
}
