package org.sira.disbursement.process;

import java.util.Map;
import org.sira.disbursement.Payments;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class ConfirmReceiptStep implements TaskStep {

  private final Payments payments;
  private final Known known;

  ConfirmReceiptStep(Payments payments, Known known) {
    this.payments = payments;
    this.known = known;
  }

  @Override
  public String step() {
    return "confirmReceipt";
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return known.sent(work);
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    var line = work.id(DisbursementProcess.LINE_ID);
    if (work.yes("receiptAccepted")) {
      return Map.of(DisbursementProcess.TRANCHE_LEFT, payments.confirmReceipt(work.caseId(), line,
          Written.day(work, "receivedOn"), Written.number(work, "amountReceived")));
    }
    payments.reportFailure(work.caseId(), line);
    return Map.of(DisbursementProcess.TRANCHE_LEFT, false);
  }
}
