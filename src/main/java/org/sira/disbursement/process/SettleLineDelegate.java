package org.sira.disbursement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.disbursement.Lines;
import org.springframework.stereotype.Component;

@Component
class SettleLineDelegate implements JavaDelegate {

  private final Lines lines;

  SettleLineDelegate(Lines lines) {
    this.lines = lines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lines.settleLine(DisbursementProcess.caseOf(execution), DisbursementProcess.lineOf(execution));
  }
}
