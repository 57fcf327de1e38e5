package org.sira.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates and times. Kept as a date {@code 2026-11-23}, a time {@code 10:00}, an instant {@code 2026-11-23T10:00Z}; what
 * carries no offset is of Mali.
 */
final class Moments {

  static final ZoneId ZONE = ZoneId.of("Africa/Bamako");
  private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmX", Locale.ROOT);
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private Moments() {}

  static Reading read(String subtype, String text) {
    if (text.isEmpty()) {
      return Reading.EMPTY;
    }
    try {
      var kept = switch (subtype) {
        case "time" -> time(text);
        case "datetime" -> instant(text);
        default -> inRange(LocalDate.parse(text)).toString();
      };
      return Reading.of(kept);
    } catch (DateTimeException e) {
      return Reading.wrong("NOT_A_DATE", text);
    }
  }

  private static String time(String text) {
    return LocalTime.parse(text.replaceFirst("(Z|[+]00:00)$", "")).withSecond(0).withNano(0).toString();
  }

  private static String instant(String text) {
    var moment = text.matches(".*T.*(Z|[+-][0-9:]{2,6})") ? OffsetDateTime.parse(text)
        : LocalDateTime.parse(text).atZone(ZONE).toOffsetDateTime();
    inRange(moment.toLocalDate());
    return INSTANT.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
  }

  private static LocalDate inRange(LocalDate date) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new DateTimeException("year");
    }
    return date;
  }

  /** The day of a kept answer, or null when it is only a time. */
  static LocalDate dayOf(String subtype, String kept) {
    return switch (subtype) {
      case "time" -> null;
      case "datetime" -> OffsetDateTime.parse(kept).atZoneSameInstant(ZONE).toLocalDate();
      default -> LocalDate.parse(kept);
    };
  }

  /** As people read it: 23 nov. 2026, 23 nov. 2026 10:00. What is no date is shown as it was typed. */
  static String shown(String subtype, String kept, Locale locale) {
    try {
      return switch (subtype) {
        case "time" -> kept;
        case "datetime" -> DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", locale)
            .format(OffsetDateTime.parse(kept).atZoneSameInstant(ZONE));
        default -> DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(LocalDate.parse(kept));
      };
    } catch (DateTimeException e) {
      return kept;
    }
  }

  /** As a browser's own input wants it: local time, without offset. */
  static String forInput(String subtype, String kept) {
    try {
      return "datetime".equals(subtype)
          ? OffsetDateTime.parse(kept).atZoneSameInstant(ZONE).toLocalDateTime().toString() : kept;
    } catch (DateTimeException e) {
      return kept;
    }
  }
}
