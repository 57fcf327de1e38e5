package org.sira.disbursement.process;

import java.util.Map;
import org.sira.disbursement.Payments;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class VerifyFirstTrancheStep implements TaskStep {

  private final Payments payments;
  private final Known known;

  VerifyFirstTrancheStep(Payments payments, Known known) {
    this.payments = payments;
    this.known = known;
  }

  @Override
  public String step() {
    return "verifyFirstTranche";
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return known.item(work);
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    if ("USED".equals(work.text("trancheCheck"))) {
      payments.verifyFirstTranche(work.caseId(), work.id(DisbursementProcess.LINE_ID));
    }
    return Map.of();
  }
}
