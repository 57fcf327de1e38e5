package org.sira.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.sira.audit.AuditFilter;
import org.sira.shared.CaseId;
import org.sira.shared.Cursor;

/** What an auditor looks for, as typed; days are those of Bamako, both included, and a day that is none asks for all. */
record AuditForm(String person, String number, String event, String from, String until, String after) {

  static final ZoneId BAMAKO = ZoneId.of("Africa/Bamako");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  AuditFilter toFilter(CaseId caseId) {
    return new AuditFilter(text(person), caseId, text(event), start(from, 0), start(until, 1),
        after == null ? null : id(Cursor.of(after)));
  }

  boolean asksForCase() {
    return text(number) != null;
  }

  private static Long id(Cursor cursor) {
    return cursor.id().matches("\\d{1,18}") ? Long.valueOf(cursor.id()) : Long.valueOf(0);
  }

  private static Instant start(String typed, int later) {
    if (text(typed) == null || !DAY.matcher(typed.strip()).matches()) {
      return null;
    }
    try {
      return LocalDate.parse(typed.strip()).plusDays(later).atStartOfDay(BAMAKO).toInstant();
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }

  private static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
