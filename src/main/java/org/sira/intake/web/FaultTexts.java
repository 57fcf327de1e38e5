package org.sira.intake.web;

import java.util.Locale;
import org.sira.intake.RowFault;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong with a row, and how to mend it, in the reader's language. */
@Component
class FaultTexts {

  /** A fault in words; {@code column} is the name that people give the column. */
  record Line(int row, String column, String reason, String mend) {}

  private final MessageSource messages;

  FaultTexts(MessageSource messages) {
    this.messages = messages;
  }

  String reason(RowFault fault, Locale locale) {
    return messages.getMessage("intake.fault." + fault.code(), null, locale);
  }

  Line line(RowFault fault, Locale locale) {
    return new Line(fault.row(), messages.getMessage("intake.column." + fault.field(), null, locale),
        reason(fault, locale), messages.getMessage("intake.mend." + fault.code(), null, locale));
  }
}
