package org.sira.disbursement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.disbursement.Budgets;
import org.springframework.stereotype.Component;

@Component
class FreeBudgetDelegate implements JavaDelegate {

  private final Budgets budgets;

  FreeBudgetDelegate(Budgets budgets) {
    this.budgets = budgets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    budgets.freeBudget(DisbursementProcess.caseOf(execution));
  }
}
