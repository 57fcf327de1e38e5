package org.sira.disbursement;

import java.time.LocalDate;
import org.sira.shared.InvalidAnswers;

/** Days that people write down about what happened. */
final class Days {

  private Days() {}

  /** Refuses a day that is missing or has not come yet. */
  static void requirePast(String field, LocalDate day, LocalDate today) {
    if (day == null) {
      throw new InvalidAnswers(field, "REQUIRED");
    }
    if (day.isAfter(today)) {
      throw new InvalidAnswers(field, "IN_THE_FUTURE");
    }
  }
}
