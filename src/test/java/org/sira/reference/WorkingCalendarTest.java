package org.sira.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-27T10:00:00Z");

  private final WorkingCalendar calendar =
      new WorkingCalendar(() -> Set.of(LocalDate.parse("2026-11-25"), LocalDate.parse("2026-12-25")));

  @Test
  void aDelayEndsAtTheCloseOfItsLastWorkingDay() {
    assertThat(calendar.inWorkingDays(MONDAY, 1)).isEqualTo("2026-11-24T17:00:00Z");
  }

  @Test
  void weekendsAndHolidaysAreNotCounted() {
    assertThat(calendar.inWorkingDays(MONDAY, 5)).isEqualTo("2026-12-01T17:00:00Z");
    assertThat(calendar.inWorkingDays(FRIDAY, 1)).isEqualTo("2026-11-30T17:00:00Z");
  }

  @Test
  void workOfTheSameDayIsDueAtItsClose() {
    assertThat(calendar.inWorkingDays(MONDAY, 0)).isEqualTo("2026-11-23T17:00:00Z");
    assertThat(calendar.inDays(MONDAY, 0)).isEqualTo("2026-11-23T17:00:00Z");
  }

  @Test
  void workThatComesInTheEveningIsDueBeforeMidnight() {
    assertThat(calendar.inWorkingDays(Instant.parse("2026-11-23T17:30:00Z"), 0)).isEqualTo("2026-11-23T23:59:00Z");
  }

  @Test
  void calendarDaysAreAllCounted() {
    assertThat(calendar.inDays(MONDAY, 30)).isEqualTo("2026-12-23T17:00:00Z");
  }

  @Test
  void daysBetweenAreThoseThatADelayCounts() {
    for (int days = 0; days < 30; days++) {
      assertThat(calendar.workingDaysBetween(MONDAY, calendar.inWorkingDays(MONDAY, days))).isEqualTo(days);
    }
    assertThat(calendar.workingDaysBetween(FRIDAY, MONDAY)).isEqualTo(-3);
  }

  @Test
  void aShareOfADelayFallsWithinWorkingHours() {
    assertThat(calendar.afterShareOf(MONDAY, 5, 80)).isEqualTo(calendar.inWorkingDays(MONDAY, 4));
    assertThat(calendar.afterShareOf(MONDAY, 5, 100)).isEqualTo(calendar.inWorkingDays(MONDAY, 5));
    assertThat(calendar.afterShareOf(MONDAY, 3, 80)).isEqualTo("2026-11-27T11:36:00Z");
  }
}
