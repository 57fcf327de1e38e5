package org.sira.intake;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sira.casefile.Casefiles;
import org.sira.reference.Place;
import org.sira.reference.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens a case for each accepted person, behind the import, one transaction each. What a stopped node left is found at
 * the next start or by another node within a minute; a person whose case cannot be opened is tried again later and
 * holds up nobody else.
 */
@Component
class CaseOpening {

  private static final Logger LOG = LoggerFactory.getLogger(CaseOpening.class);
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

  private final WaitingStore waiting;
  private final Casefiles casefiles;
  private final Places places;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
    var thread = new Thread(task, "case-opening");
    thread.setDaemon(true);
    return thread;
  });

  CaseOpening(WaitingStore waiting, Casefiles casefiles, Places places, PlatformTransactionManager transactions,
      Clock clock) {
    this.waiting = waiting;
    this.casefiles = casefiles;
    this.places = places;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @TransactionalEventListener
  void manifestImported(ManifestImported imported) {
    worker.execute(this::openWaiting);
  }

  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
  void sweep() {
    worker.execute(this::openWaiting);
  }

  @PreDestroy
  void stop() {
    worker.shutdown();
  }

  /** Opens the cases of all whose time has come and answers how many. */
  int openWaiting() {
    var opened = 0;
    while (!worker.isShutdown() && openNext()) {
      opened++;
    }
    return opened;
  }

  private boolean openNext() {
    var taken = new WaitingRow[1];
    try {
      return Boolean.TRUE.equals(transaction.execute(status -> {
        var next = waiting.takeNext(clock.instant());
        next.ifPresent(row -> {
          taken[0] = row;
          waiting.opened(row, casefiles.open(row.newCase(region(row))), clock.instant());
        });
        return next.isPresent();
      }));
    } catch (RuntimeException failure) {
      return postponed(taken[0], failure);
    }
  }

  /** The failed person steps back so that the next one's turn comes; without anyone in hand the whole round ends. */
  private boolean postponed(WaitingRow row, RuntimeException failure) {
    if (row == null) {
      LOG.warn("No case could be opened: {}", failure.toString());
      return false;
    }
    LOG.warn("Opening the case of row {} of arrival {} failed", row.row(), row.arrivalId(), failure);
    var pause = PAUSES.get(Math.min(row.tries(), PAUSES.size() - 1));
    waiting.postpone(row.arrivalId(), row.row(), clock.instant().plus(pause));
    return true;
  }

  private String region(WaitingRow row) {
    return row.region() == null ? null : places.named(row.region(), null).map(Place::code).orElse(null);
  }
}
