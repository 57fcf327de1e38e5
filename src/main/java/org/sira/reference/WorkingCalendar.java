package org.sira.reference;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The working days of Mali: Monday to Friday without public holidays, from 08:00 to 17:00 in Bamako. Deadlines fall at
 * the end of a working day, so that "5 working days" never ends in the night.
 */
@Component
public class WorkingCalendar {

  public static final ZoneId ZONE = ZoneId.of("Africa/Bamako");

  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  private final Supplier<Set<LocalDate>> holidays;

  @Autowired
  WorkingCalendar(ReferenceStore store) {
    this(store::holidays);
  }

  WorkingCalendar(Supplier<Set<LocalDate>> holidays) {
    this.holidays = holidays;
  }

  /** The day of this moment in Mali. */
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.get().contains(day);
  }

  /** 17:00 of the n-th working day after {@code from}; with 0 the same day, until midnight when it is past 17:00. */
  public Instant inWorkingDays(Instant from, int n) {
    return n == 0 ? endOf(dayOf(from), from) : at(workingDay(dayOf(from), n), CLOSES);
  }

  /** 17:00 of the n-th calendar day after {@code from}; with 0 as {@link #inWorkingDays}. */
  public Instant inDays(Instant from, int n) {
    return n == 0 ? endOf(dayOf(from), from) : at(dayOf(from).plusDays(n), CLOSES);
  }

  /** How many working days lie after the day of {@code from}, up to and with that of {@code to}; negative backwards. */
  public long workingDaysBetween(Instant from, Instant to) {
    var first = dayOf(from);
    var last = dayOf(to);
    if (last.isBefore(first)) {
      return -workingDaysBetween(to, from);
    }
    return first.plusDays(1).datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /** The moment when this share of a delay of working days is used up: 80 % of 5 days is the close of the 4th. */
  public Instant afterShareOf(Instant from, int workingDays, int percent) {
    var whole = workingDays * percent / 100;
    var rest = workingDays * percent % 100;
    if (rest == 0) {
      return inWorkingDays(from, whole);
    }
    var hours = Duration.between(OPENS, CLOSES).multipliedBy(rest).dividedBy(100);
    return at(workingDay(dayOf(from), whole + 1), OPENS).plus(hours);
  }

  private LocalDate workingDay(LocalDate after, int n) {
    var day = after;
    for (int left = n; left > 0; left--) {
      do {
        day = day.plusDays(1);
      } while (!isWorkingDay(day));
    }
    return day;
  }

  private static Instant endOf(LocalDate day, Instant now) {
    var closes = at(day, CLOSES);
    return now.isAfter(closes) ? at(day, END_OF_DAY) : closes;
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }
}
