package org.sira.disbursement.process;

import java.util.Map;
import org.sira.disbursement.Payments;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class ReleasePaymentStep implements TaskStep {

  private final Payments payments;
  private final Known known;

  ReleasePaymentStep(Payments payments, Known known) {
    this.payments = payments;
    this.known = known;
  }

  @Override
  public String step() {
    return "releasePayment";
  }

  @Override
  public void check(TaskWork work) {
    payments.requirePayer(work.caseId(), work.id(DisbursementProcess.LINE_ID), work.by());
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return known.next(work);
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    var line = work.id(DisbursementProcess.LINE_ID);
    if (work.yes("released")) {
      payments.releasePayment(work.caseId(), line, Written.day(work, "payOn"));
    } else {
      payments.sendBack(work.caseId(), line, work.text("sentBackFor"));
    }
    return Map.of();
  }
}
