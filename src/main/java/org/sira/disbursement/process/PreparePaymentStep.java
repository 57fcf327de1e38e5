package org.sira.disbursement.process;

import java.util.Map;
import org.sira.disbursement.Payee;
import org.sira.disbursement.Payments;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class PreparePaymentStep implements TaskStep {

  private final Payments payments;
  private final Known known;

  PreparePaymentStep(Payments payments, Known known) {
    this.payments = payments;
    this.known = known;
  }

  @Override
  public String step() {
    return "preparePayment";
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return known.next(work);
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    payments.preparePayment(work.caseId(), work.id(DisbursementProcess.LINE_ID),
        new Payee(work.text("payeeName"), work.text("payeePhone"), work.text("payeeAccount"), work.text("invoiceNumber")),
        work.yes("walletNameMatches"));
    return Map.of();
  }
}
