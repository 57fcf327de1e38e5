package org.sira.approval;

import java.util.Map;
import org.sira.engine.Decisions;
import org.sira.engine.ModelReader;
import org.sira.planning.LevelForecast;
import org.sira.shared.Money;
import org.springframework.stereotype.Component;

/** Asks the table in its newest version, as a plan handed in today would be. */
@Component
class TodaysLevel implements LevelForecast {

  private final Decisions decisions;
  private final ModelReader models;

  TodaysLevel(Decisions decisions, ModelReader models) {
    this.decisions = decisions;
    this.models = models;
  }

  @Override
  public Forecast of(Money amount, boolean child, boolean relativeOfStaff) {
    var verdict = decisions.evaluate("chooseApprovalLevel", models.latest("grant-approval"),
        facts(amount, child, relativeOfStaff));
    var level = Level.of(verdict);
    return new Forecast(level.code(), "approval.why." + level.code(), level.roles());
  }

  static Map<String, Object> facts(Money amount, boolean child, boolean relativeOfStaff) {
    return Map.of("amount", amount.amount(), "child", child, "relativeOfStaff", relativeOfStaff);
  }
}
