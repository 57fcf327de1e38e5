package org.sira.shared;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Looks whether a schedule is due, every half minute and when work was added; tests call the schedules themselves. */
@Component
@ConditionalOnProperty(name = "sira.schedules.enabled", havingValue = "true", matchIfMissing = true)
class ScheduleTicker {

  private final Schedules schedules;
  private final TaskScheduler thread;

  ScheduleTicker(Schedules schedules, TaskScheduler thread) {
    this.schedules = schedules;
    this.thread = thread;
  }

  /** On the same thread as the ticks, so that whoever added the work does not wait for it. */
  @TransactionalEventListener
  void added(WorkAdded work) {
    thread.schedule(this::tick, thread.getClock().instant());
  }

  @Scheduled(initialDelay = 10_000, fixedDelay = 30_000)
  void tick() {
    schedules.runDue();
  }
}
