package org.sira.shared;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All schedules of Sira together. Within one process they run one after the other. */
@Component
public class Schedules {

  private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);

  private final ObjectProvider<Schedule> all;
  private final Clock clock;
  private final Lock oneAtATime = new ReentrantLock();

  Schedules(ObjectProvider<Schedule> all, Clock clock) {
    this.all = all;
    this.clock = clock;
  }

  /** Runs each schedule that is due, once. One that fails does not hold up the rest; the failures are given by name. */
  public Map<String, RuntimeException> runDue() {
    return whileNoneRuns(() -> {
      var failures = new LinkedHashMap<String, RuntimeException>();
      all.orderedStream().forEach(schedule -> run(schedule, failures));
      return failures;
    });
  }

  /** The next moment after the given one at which a schedule falls due. */
  public Optional<Instant> nextDueAfter(Instant moment) {
    return all.stream().map(Schedule::nextDue).flatMap(Optional::stream).filter(moment::isBefore)
        .min(Instant::compareTo);
  }

  /** Does something during which no schedule may start, and none that has started still runs. */
  public <T> T whileNoneRuns(Supplier<T> work) {
    oneAtATime.lock();
    try {
      return work.get();
    } finally {
      oneAtATime.unlock();
    }
  }

  private void run(Schedule schedule, Map<String, RuntimeException> failures) {
    try {
      if (schedule.nextDue().filter(due -> !due.isAfter(clock.instant())).isPresent()) {
        schedule.runDue();
      }
    } catch (RuntimeException e) {
      LOG.error("Schedule {} failed and is tried again at the next tick", schedule.name(), e);
      failures.put(schedule.name(), e);
    }
  }
}
