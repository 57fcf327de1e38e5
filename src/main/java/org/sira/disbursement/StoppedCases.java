package org.sira.disbursement;

import org.sira.casefile.CaseStopped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops the money of a case in the very transaction that ends it early. */
@Component
class StoppedCases {

  private final Budgets budgets;

  StoppedCases(Budgets budgets) {
    this.budgets = budgets;
  }

  @EventListener
  void on(CaseStopped stopped) {
    budgets.freeBudget(stopped.caseId());
  }
}
