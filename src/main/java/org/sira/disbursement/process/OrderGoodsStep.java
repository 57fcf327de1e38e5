package org.sira.disbursement.process;

import java.util.Map;
import org.sira.disbursement.Deliveries;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class OrderGoodsStep implements TaskStep {

  private final Deliveries deliveries;
  private final Known known;

  OrderGoodsStep(Deliveries deliveries, Known known) {
    this.deliveries = deliveries;
    this.known = known;
  }

  @Override
  public String step() {
    return "orderGoods";
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return known.order(work);
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    deliveries.orderGoods(work.caseId(), work.id(DisbursementProcess.LINE_ID),
        new Deliveries.Order(work.text("vendor"), work.text("vendorPhone"), Written.number(work, "price"),
            work.text("orderNumber"), Written.day(work, "orderedOn")));
    return Map.of();
  }
}
