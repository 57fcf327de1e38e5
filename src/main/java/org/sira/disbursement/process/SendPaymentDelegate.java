package org.sira.disbursement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.disbursement.Payments;
import org.springframework.stereotype.Component;

@Component
class SendPaymentDelegate implements JavaDelegate {

  private final Payments payments;

  SendPaymentDelegate(Payments payments) {
    this.payments = payments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    payments.sendPayment(DisbursementProcess.caseOf(execution), DisbursementProcess.lineOf(execution));
  }
}
