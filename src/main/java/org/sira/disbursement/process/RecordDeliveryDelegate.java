package org.sira.disbursement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.disbursement.Deliveries;
import org.springframework.stereotype.Component;

@Component
class RecordDeliveryDelegate implements JavaDelegate {

  private final Deliveries deliveries;

  RecordDeliveryDelegate(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deliveries.recordDelivery(DisbursementProcess.caseOf(execution), DisbursementProcess.lineOf(execution));
  }
}
