package org.sira.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.disbursement.GrantRoad.Help;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SiraTest
class TrainingProcessTest {

  @Autowired ApplicationContext context;
  private GrantRoad road;

  @BeforeEach
  void road() {
    road = new GrantRoad(context);
  }

  @Test
  void trained() {
    var id = road.signed(Help.training(120_000));
    var line = road.lines(id).get(0);
    road.enrol(id, line);
    assertThat(road.balance(id)).containsEntry("spent", 0L);
    road.attended(id, line, true);

    assertThat(road.endOf(id, "training")).isEqualTo("trained");
    assertThat(road.balance(id)).containsEntry("spent", 120_000L);
    assertThat(road.disbursements.lineState(line)).contains(LineState.SETTLED);
  }

  @Test
  void trainingStopped() {
    var id = road.signed(Help.training(120_000));
    var line = road.lines(id).get(0);
    road.enrol(id, line);
    road.attended(id, line, false);

    assertThat(road.endOf(id, "training")).isEqualTo("trainingStopped");
    assertThat(road.balance(id)).containsEntry("spent", 0L).containsEntry("freed", 120_000L);
    assertThat(road.casefiles.facts(id).dates().received()).isNull();
  }
}
