package org.sira.disbursement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.disbursement.Budgets;
import org.springframework.stereotype.Component;

@Component
class FreeRemainderDelegate implements JavaDelegate {

  private final Budgets budgets;

  FreeRemainderDelegate(Budgets budgets) {
    this.budgets = budgets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(DisbursementProcess.FULLY_DISBURSED,
        budgets.freeRemainder(DisbursementProcess.caseOf(execution)));
  }
}
