package org.sira.disbursement.process;

import java.util.Map;
import org.sira.disbursement.Deliveries;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class HandOverStep implements TaskStep {

  private final Deliveries deliveries;
  private final Known known;

  HandOverStep(Deliveries deliveries, Known known) {
    this.deliveries = deliveries;
    this.known = known;
  }

  @Override
  public String step() {
    return "handOver";
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return known.delivered(work);
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    deliveries.handOver(work.caseId(), work.id(DisbursementProcess.LINE_ID),
        work.yes("handedToReturnee") ? Written.day(work, "handedOverOn") : null, work.text("serials"));
    return Map.of();
  }
}
