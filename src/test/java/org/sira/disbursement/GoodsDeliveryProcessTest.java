package org.sira.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sira.disbursement.GrantRoad.AWA;
import static org.sira.disbursement.GrantRoad.LOGISTICS;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.disbursement.GrantRoad.Help;
import org.sira.shared.InvalidAnswers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SiraTest
class GoodsDeliveryProcessTest {

  @Autowired ApplicationContext context;
  private GrantRoad road;

  @BeforeEach
  void road() {
    road = new GrantRoad(context);
  }

  @Test
  void handedOver() {
    var id = road.signed(Help.goods(200_000));
    var line = road.lines(id).get(0);
    assertThat(road.balance(id)).containsEntry("spent", 0L);
    road.deliver(id, line, 190_000);

    assertThat(road.endOf(id, "goods-delivery")).isEqualTo("handedOver");
    assertThat(road.disbursements.deliveries(id)).singleElement().satisfies(delivery -> {
      assertThat(delivery.state()).isEqualTo("HANDED_OVER");
      assertThat(delivery.line()).isEqualTo(line);
    });
    assertThat(road.balance(id)).containsEntry("spent", 190_000L).containsEntry("freed", 10_000L);
    assertThat(road.casefiles.facts(id).dates().started()).isEqualTo(road.casefiles.today());
  }

  @Test
  void deliveryFailedBecauseTheGoodsAreBroken() {
    var id = road.signed(Help.goods(200_000));
    var line = road.lines(id).get(0);
    road.order(id, line, 200_000);
    road.complete(id, LOGISTICS, "receiveGoods", line, Map.of("receivedOn", road.today(), "goodsAccepted", false,
        "condition", "DAMAGED", "defects", "Moteur cassé"));

    assertThat(road.endOf(id, "goods-delivery")).isEqualTo("deliveryFailed");
    assertThat(road.balance(id)).containsEntry("spent", 0L).containsEntry("freed", 200_000L);
  }

  @Test
  void deliveryFailedBecauseNobodyCameForTheGoods() {
    var id = road.signed(Help.goods(200_000));
    var line = road.lines(id).get(0);
    road.order(id, line, 200_000);
    road.complete(id, LOGISTICS, "receiveGoods", line, Map.of("receivedOn", road.today(), "goodsAccepted", true,
        "condition", "NEW"));
    road.complete(id, AWA, "handOver", line, Map.of("handedToReturnee", false, "notHandedReason", "Absente"));

    assertThat(road.endOf(id, "goods-delivery")).isEqualTo("deliveryFailed");
    assertThat(road.disbursements.lineState(line)).contains(LineState.FAILED);
  }

  @Test
  void logisticsOrdersNothingAboveWhatWasApproved() {
    var id = road.signed(Help.goods(200_000));
    var line = road.lines(id).get(0);
    assertThatThrownBy(() -> road.order(id, line, 200_001)).isInstanceOfSatisfying(InvalidAnswers.class, refused ->
        assertThat(refused.faults()).extracting(InvalidAnswers.Fault::code).containsExactly("ABOVE_APPROVED"));
  }
}
