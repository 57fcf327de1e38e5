package org.sira;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.sira.shared.Schedules;

/**
 * Moves the clock forward and lets happen on the way what would have happened: every job of the engine and every
 * schedule of ours runs at the moment it falls due, in order of time. A job that fails keeps the moment of its next
 * try, and runs again when that lies on the way. Suspended jobs rest; the engine's clean-up of its history is left out.
 */
public class TimeTravel {

  /** One thing that failed on the way: a step of a process or a schedule, when, and what it said. */
  public record Failure(String what, Instant at, String problem) {}

  /** Where the clock stands after a journey, and what failed on the way. */
  public record Journey(Instant now, List<Failure> failed) {}

  private final MovableClock clock;
  private final ManagementService jobs;
  private final HistoryService history;
  private final Schedules schedules;
  private final JobExecutorPause pause;
  // Jobs act in Sira's own name: a thread of its own carries neither the sign-in nor the request of whoever asks.
  private final ExecutorService traveller = Executors.newSingleThreadExecutor(work -> {
    var thread = new Thread(work, "time-travel");
    thread.setDaemon(true);
    return thread;
  });

  TimeTravel(MovableClock clock, ManagementService jobs, HistoryService history, Schedules schedules,
      JobExecutorPause pause) {
    this.clock = clock;
    this.jobs = jobs;
    this.history = history;
    this.schedules = schedules;
    this.pause = pause;
  }

  /** Moves the clock forward by a duration or period. */
  public Journey advance(TemporalAmount amount) {
    return alone(() -> goTo(clock.instant().atZone(ZoneOffset.UTC).plus(amount).toInstant()));
  }

  /** Runs whatever is due at this moment, without moving the clock. */
  public Journey runDue() {
    return alone(() -> goTo(clock.instant()));
  }

  private Journey alone(java.util.function.Supplier<Journey> journey) {
    try {
      return CompletableFuture.supplyAsync(
          () -> schedules.whileNoneRuns(() -> pause.during(journey)), traveller).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Journey goTo(Instant target) {
    var failed = new ArrayList<Failure>();
    runWhatIsDue(failed);
    for (var moment = nextMoment(target); moment.isPresent(); moment = nextMoment(target)) {
      moveTo(moment.get());
      runWhatIsDue(failed);
    }
    moveTo(target);
    // What fell due while something else was running: time goes on meanwhile.
    runWhatIsDue(failed);
    return new Journey(clock.instant(), List.copyOf(failed));
  }

  private void moveTo(Instant moment) {
    var ahead = Duration.between(Instant.now(), moment).plusMillis(1).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    if (ahead.compareTo(clock.offset()) > 0) {
      clock.moveTo(ahead);
    }
  }

  private Optional<Instant> nextMoment(Instant target) {
    var now = clock.instant();
    var housekeeping = housekeeping();
    var job = jobs.createJobQuery().active().withRetriesLeft().duedateHigherThan(java.util.Date.from(now))
        .orderByJobDuedate().asc().listPage(0, housekeeping.size() + 1).stream()
        .filter(next -> !housekeeping.contains(next.getId())).map(next -> next.getDuedate().toInstant()).findFirst();
    return Stream.of(job, schedules.nextDueAfter(now)).flatMap(Optional::stream).min(Comparator.naturalOrder())
        .filter(moment -> !moment.isAfter(target));
  }

  private void runWhatIsDue(List<Failure> failed) {
    var tried = new HashSet<String>();
    runJobs(failed, tried);
    schedules.runDue().forEach((name, problem) -> failed.add(new Failure(name, clock.instant(), problem.toString())));
    runJobs(failed, tried);
  }

  private void runJobs(List<Failure> failed, Set<String> tried) {
    var housekeeping = housekeeping();
    List<Job> due;
    do {
      due = jobs.createJobQuery().executable().active().list().stream()
          .filter(job -> !housekeeping.contains(job.getId()) && tried.add(attempt(job)))
          .sorted(Comparator.comparing(Job::getDuedate, Comparator.nullsLast(Comparator.naturalOrder())))
          .toList();
      due.forEach(job -> run(job, failed));
    } while (!due.isEmpty());
  }

  private void run(Job job, List<Failure> failed) {
    try {
      jobs.executeJob(job.getId());
    } catch (RuntimeException e) {
      // A job that an earlier one has cancelled is gone, which is no failure.
      if (jobs.createJobQuery().jobId(job.getId()).count() > 0) {
        failed.add(new Failure(step(job), clock.instant(), e.toString()));
      }
    }
  }

  private String step(Job job) {
    var definition = jobs.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult();
    return job.getProcessDefinitionKey() + "/" + (definition == null ? job.getId() : definition.getActivityId());
  }

  private Set<String> housekeeping() {
    return history.findHistoryCleanupJobs().stream().map(Job::getId).collect(Collectors.toSet());
  }

  private static String attempt(Job job) {
    return job.getId() + " " + job.getDuedate() + " " + job.getRetries();
  }
}
