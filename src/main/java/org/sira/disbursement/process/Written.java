package org.sira.disbursement.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.sira.worklist.TaskWork;

/** Reads days and numbers as forms write them; null when the form has no answer. */
final class Written {

  private Written() {}

  static LocalDate day(TaskWork work, String key) {
    var text = work.text(key);
    return text == null ? null : LocalDate.parse(text);
  }

  static BigDecimal number(TaskWork work, String key) {
    var text = work.text(key);
    return text == null ? null : new BigDecimal(text);
  }
}
