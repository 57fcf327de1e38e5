package org.sira.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.sira.reference.WorkingCalendar;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how far away a deadline is, in words and with the colour of its meaning. */
@Component("dueWords")
public class DueWords {

  private static final int SOON_DAYS = 2;
  private static final int COUNTED_DAYS = 10;

  /** {@code kind} is late, soon or plain. */
  public record Badge(String kind, String text) {}

  private final WorkingCalendar calendar;
  private final MessageSource messages;
  private final Clock clock;

  DueWords(WorkingCalendar calendar, MessageSource messages, Clock clock) {
    this.calendar = calendar;
    this.messages = messages;
    this.clock = clock;
  }

  public Badge of(Instant due, Locale locale) {
    var now = clock.instant();
    var today = WorkingCalendar.dayOf(now);
    var day = WorkingCalendar.dayOf(due);
    if (due.isBefore(now)) {
      return new Badge("late", lateBy(ChronoUnit.DAYS.between(day, today), locale));
    }
    if (day.equals(today)) {
      return new Badge("soon", say("today", locale));
    }
    if (day.equals(today.plusDays(1))) {
      return new Badge("soon", say("tomorrow", locale));
    }
    long working = calendar.workingDaysBetween(now, due);
    if (working <= COUNTED_DAYS) {
      return new Badge(working <= SOON_DAYS ? "soon" : "plain", say("inWorkingDays", locale, working));
    }
    return new Badge("plain", date(day, locale));
  }

  /** A day as people write it: {@code 23 nov. 2026}. */
  public static String date(LocalDate day, Locale locale) {
    return day == null ? "" : DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day);
  }

  /** A moment in Mali as people write it: {@code 23 nov. 2026 10:42}. */
  public static String moment(Instant at, Locale locale) {
    return at == null ? "" : DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", locale).withZone(WorkingCalendar.ZONE).format(at);
  }

  /** The time of day in Mali: {@code 10:42}. */
  static String time(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm").withZone(WorkingCalendar.ZONE).format(at);
  }

  public String day(Instant at, Locale locale) {
    return at == null ? "" : date(WorkingCalendar.dayOf(at), locale);
  }

  private String lateBy(long days, Locale locale) {
    return days == 0 ? say("lateToday", locale) : say("lateByDays", locale, days);
  }

  private String say(String key, Locale locale, Object... args) {
    return messages.getMessage("desk.due." + key, args, locale);
  }
}
