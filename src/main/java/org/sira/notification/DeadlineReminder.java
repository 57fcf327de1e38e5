package org.sira.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sira.access.Contact;
import org.sira.access.People;
import org.sira.access.Person;
import org.sira.reference.WorkingCalendar;
import org.sira.shared.Schedule;
import org.sira.worklist.WaitingTasks;
import org.sira.worklist.WorklistTask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** At seven on every working day, reminds people of the tasks they hold that are due by the end of the next one. */
@Component
@Order(Postman.LAST - 1)
class DeadlineReminder implements Schedule {

  private static final String ROUND = "deadlines";
  private static final LocalTime SEVEN = LocalTime.of(7, 0);

  private final DailyRoundStore rounds;
  private final WaitingTasks waiting;
  private final WorkingCalendar calendar;
  private final People people;
  private final MailWriter writer;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DeadlineReminder(DailyRoundStore rounds, WaitingTasks waiting, WorkingCalendar calendar, People people, MailWriter writer,
      PlatformTransactionManager transactions, Clock clock) {
    this.rounds = rounds;
    this.waiting = waiting;
    this.calendar = calendar;
    this.people = people;
    this.writer = writer;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "notification.deadlines";
  }

  /** The very first round is this morning's. */
  @Override
  public Optional<Instant> nextDue() {
    return Optional.of(rounds.due(ROUND).orElseGet(() -> seven(WorkingCalendar.dayOf(clock.instant()))));
  }

  @Override
  public void runDue() {
    transaction.executeWithoutResult(status -> {
      var due = nextDue().orElseThrow();
      var today = WorkingCalendar.dayOf(clock.instant());
      var next = nextWorkingDay(today);
      if (!due.isAfter(clock.instant()) && rounds.moveOn(ROUND, due, seven(next)) && calendar.isWorkingDay(today)) {
        remind(today, next);
      }
    });
  }

  private void remind(LocalDate today, LocalDate next) {
    var byHolder = waiting.heldAndDue(midnightAfter(today), midnightAfter(next)).stream()
        .collect(Collectors.groupingBy(WorklistTask::assignee));
    byHolder.forEach((holder, tasks) -> people.find(holder).filter(Person::active)
        .ifPresent(person -> writer.queue(letter(person, tasks, today))));
  }

  private static Letter letter(Person person, List<WorklistTask> tasks, LocalDate today) {
    var to = new Contact(person.username(), person.displayName(), person.email(), person.language());
    return new Letter(MailKind.DEADLINE, "deadline " + person.username() + " " + today, to,
        locale -> new Object[] {tasks.size()},
        locale -> tasks.stream().map(task -> line(task, locale)).toList(), "/tasks?f=mine");
  }

  private static String line(WorklistTask task, Locale locale) {
    var day = DateTimeFormatter.ofPattern("EEEE d MMMM", locale).withZone(WorkingCalendar.ZONE).format(task.due());
    return task.name(locale) + ", " + task.caseNumber() + ", " + day;
  }

  private LocalDate nextWorkingDay(LocalDate today) {
    return today.plusDays(1).datesUntil(today.plusDays(30)).filter(calendar::isWorkingDay).findFirst().orElseThrow();
  }

  private static Instant seven(LocalDate day) {
    return day.atTime(SEVEN).atZone(WorkingCalendar.ZONE).toInstant();
  }

  private static Instant midnightAfter(LocalDate day) {
    return day.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }
}
