package org.sira.disbursement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.disbursement.Budgets;
import org.springframework.stereotype.Component;

@Component
class ReserveBudgetDelegate implements JavaDelegate {

  private final Budgets budgets;

  ReserveBudgetDelegate(Budgets budgets) {
    this.budgets = budgets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    budgets.reserveBudget(DisbursementProcess.caseOf(execution));
  }
}
