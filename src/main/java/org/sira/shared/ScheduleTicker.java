package org.sira.shared;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every half minute whether a schedule is due; tests call the schedules themselves. */
@Component
@ConditionalOnProperty(name = "sira.schedules.enabled", havingValue = "true", matchIfMissing = true)
class ScheduleTicker {

  private final Schedules schedules;

  ScheduleTicker(Schedules schedules) {
    this.schedules = schedules;
  }

  @Scheduled(initialDelay = 10_000, fixedDelay = 30_000)
  void tick() {
    schedules.runDue();
  }
}
