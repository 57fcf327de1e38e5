package org.sira.eligibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.eligibility.Refusals;
import org.springframework.stereotype.Component;

@Component
class UpholdRefusalDelegate implements JavaDelegate {

  private final Refusals refusals;

  UpholdRefusalDelegate(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    refusals.uphold(EligibilityProcess.caseOf(execution));
  }
}
