package org.sira.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.casefile.ReturnFacts;
import org.sira.disbursement.GrantRoad.Help;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SiraTest
class DisbursementProcessTest {

  @Autowired ApplicationContext context;
  private GrantRoad road;

  @BeforeEach
  void road() {
    road = new GrantRoad(context);
  }

  @Test
  void disbursed() {
    var id = road.granted(Help.goods(200_000), Help.training(100_000), Help.vendor(150_000));
    assertThat(road.balance(id)).isEqualTo(Map.of("reserved", 450_000L, "committed", 0L, "spent", 0L, "freed", 0L));
    road.sign(id);
    assertThat(road.balance(id)).containsEntry("committed", 450_000L);
    var lines = road.lines(id);

    road.deliver(id, lines.get(0), 200_000);
    road.enrol(id, lines.get(1));
    road.attended(id, lines.get(1), true);
    road.pay(id, lines.get(2));
    assertThat(road.casefiles.facts(id).stage()).isEqualTo("disbursement");
    road.received(id, lines.get(2));

    assertThat(road.outcome(id)).isEqualTo("disbursed");
    assertThat(road.casefiles.facts(id).stage()).isNotEqualTo("disbursement");
    assertThat(road.balance(id)).isEqualTo(Map.of("reserved", 450_000L, "committed", 450_000L, "spent", 450_000L, "freed", 0L));
    assertThat(road.casefiles.facts(id).dates().received()).isEqualTo(road.casefiles.today());
  }

  @Test
  void whoIsFoundToBeAloneGetsNoMoneyIntoTheHandWhateverTheAge() {
    var id = road.granted(Help.cash(100_000));
    var r = road.casefiles.returned(id);
    road.casefiles.recordReturn(id, new ReturnFacts(r.modality(), r.returnDate(), r.hostCountry(), r.proof(), r.flight(),
        true, r.priorHelp(), r.familyGroup()));

    road.sign(id);

    assertThat(road.disbursements.lines(id).get(0).line().paymentChannel()).isEqualTo("VENDOR_PAYMENT");
  }

  @Test
  void partlyDisbursed() {
    var id = road.signed(Help.goods(200_000), Help.training(100_000));
    var lines = road.lines(id);

    road.deliver(id, lines.get(0), 180_000);
    road.enrol(id, lines.get(1));
    road.attended(id, lines.get(1), false);

    assertThat(road.outcome(id)).isEqualTo("partlyDisbursed");
    assertThat(road.disbursements.lineState(lines.get(0))).contains(LineState.SETTLED);
    assertThat(road.disbursements.lineState(lines.get(1))).contains(LineState.FAILED);
    assertThat(road.balance(id)).isEqualTo(Map.of("reserved", 300_000L, "committed", 300_000L, "spent", 180_000L, "freed", 120_000L));
  }
}
