package org.sira.disbursement.process;

import java.util.Map;
import org.sira.disbursement.Deliveries;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class ReceiveGoodsStep implements TaskStep {

  private final Deliveries deliveries;
  private final Known known;

  ReceiveGoodsStep(Deliveries deliveries, Known known) {
    this.deliveries = deliveries;
    this.known = known;
  }

  @Override
  public String step() {
    return "receiveGoods";
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return known.item(work);
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    deliveries.receiveGoods(work.caseId(), work.id(DisbursementProcess.LINE_ID), work.yes("goodsAccepted"),
        Written.day(work, "receivedOn"), work.text("serials"));
    return Map.of();
  }
}
