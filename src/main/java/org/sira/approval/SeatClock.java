package org.sira.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.sira.access.Role;
import org.sira.audit.Audit;
import org.sira.casefile.CaseResumed;
import org.sira.casefile.Casefiles;
import org.sira.reference.WorkingCalendar;
import org.sira.shared.CaseId;
import org.sira.shared.UseCase;
import org.sira.worklist.Worklist;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What time does to open seats: they are reminded at 80 % of the clock, passed on to the next role when it is up, and
 * once they have come to the chief reminded every working day. Time never signs.
 */
@Component
public class SeatClock {

  private static final int REMINDER_PERCENT = 80;
  private static final int WORKING_DAYS_A_WEEK = 5;

  private final Casefiles casefiles;
  private final RoundStore rounds;
  private final WorkingCalendar calendar;
  private final Worklist worklist;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Clock clock;

  SeatClock(Casefiles casefiles, RoundStore rounds, WorkingCalendar calendar, Worklist worklist,
      ApplicationEventPublisher events, Audit audit, Clock clock) {
    this.casefiles = casefiles;
    this.rounds = rounds;
    this.calendar = calendar;
    this.worklist = worklist;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** When seats opened now are reminded and passed on, with a clock of so many working days. */
  RoundStore.Moments moments(int workingDays) {
    var now = clock.instant();
    return new RoundStore.Moments(now, calendar.afterShareOf(now, workingDays, REMINDER_PERCENT),
        calendar.inWorkingDays(now, workingDays));
  }

  /** How many weeks the next role has before the seat is passed on again: as many working weeks as the clock began. */
  public static int weeksPerRole(Round round) {
    return (round.clock() + WORKING_DAYS_A_WEEK - 1) / WORKING_DAYS_A_WEEK;
  }

  /** Reminds all open seats when the reminder falls due, and later, on working days, those that the chief holds. */
  @UseCase
  public void remindSeats(CaseId id) {
    casefiles.lock(id);
    rounds.open(id).ifPresent(round -> {
      var now = clock.instant();
      var first = round.remindedAt() == null;
      if (first || calendar.isWorkingDay(WorkingCalendar.dayOf(now)) && !now.isBefore(round.escalateAt())) {
        remind(round, first);
        rounds.reminded(round, now);
      }
    });
  }

  /** Passes the open seats on to the next role; their own people may still sign. Nobody stands above the chief. */
  @UseCase
  public void escalateSeats(CaseId id) {
    casefiles.lock(id);
    rounds.open(id).stream().flatMap(round -> round.openSeats().stream())
        .filter(seat -> SeatRoles.next(seat.holder()).isPresent())
        .collect(Collectors.groupingBy(seat -> SeatRoles.next(seat.holder()).orElseThrow()))
        .forEach((to, seats) -> {
          seats.forEach(seat -> escalate(id, seat, to));
          events.publishEvent(new SeatsEscalated(id, to));
        });
  }

  /** A hold does not count: the clocks move on by its length. */
  @EventListener
  void caseResumed(CaseResumed resumed) {
    rounds.shift(resumed.caseId(), resumed.held());
  }

  private void remind(Round round, boolean everybody) {
    var waiting = round.openSeats().stream().filter(seat -> everybody || seat.holder() == Role.CHIEF)
        .collect(Collectors.groupingBy(Seat::holder, Collectors.mapping(Seat::code, Collectors.toList())));
    waiting.forEach((role, seats) -> {
      events.publishEvent(new SeatsReminded(round.caseId(), role, seats));
      audit.changed(round.caseId(), "SEATS_REMINDED", "remindSeats", Map.of("role", role, "seats", seats));
    });
  }

  private void escalate(CaseId id, Seat seat, Role to) {
    rounds.escalate(seat, to);
    worklist.escalate(id, "signOff", task -> task.seat().equals(seat.code()), to);
    audit.changed(id, "SEAT_ESCALATED", "escalateSeats", Map.of("seat", seat.code(), "to", to));
  }

  /** The same moment in whole seconds, as timers of models take it. */
  public static Instant inSeconds(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }
}
