package org.sira.intake;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sira.casefile.Casefiles;
import org.sira.reference.Place;
import org.sira.reference.Places;
import org.sira.shared.Schedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens a case for each accepted person, behind the import, one transaction each. What a stopped node left is found
 * after the next start or by another node; a person whose case cannot be opened is tried again later and holds up
 * nobody else.
 */
@Component
class CaseOpening implements Schedule {

  static final String NAME = "intake.opening";

  private static final Logger LOG = LoggerFactory.getLogger(CaseOpening.class);
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

  private final WaitingStore waiting;
  private final Casefiles casefiles;
  private final Places places;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private volatile boolean stopping;

  CaseOpening(WaitingStore waiting, Casefiles casefiles, Places places, PlatformTransactionManager transactions,
      Clock clock) {
    this.waiting = waiting;
    this.casefiles = casefiles;
    this.places = places;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Instant> nextDue() {
    return waiting.nextTry();
  }

  @Override
  public void runDue() {
    openWaiting();
  }

  /** A node that is being stopped finishes the case in hand and leaves the rest to the next one. */
  @PreDestroy
  void stop() {
    stopping = true;
  }

  /** Opens the cases of all whose time has come and answers how many. */
  int openWaiting() {
    var opened = 0;
    while (!stopping && openNext()) {
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
