package org.sira.access.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sira.shared.InvalidAnswers;
import org.springframework.context.MessageSource;

/** The faults of a form as its page shows them: a summary whose lines lead to the fields, and a sentence per field. */
record FormFaults(List<Line> summary, Map<String, String> byField) {

  static final FormFaults NONE = new FormFaults(List.of(), Map.of());

  /** One line of the summary. */
  record Line(String fieldId, String text) {}

  static FormFaults of(InvalidAnswers refused, MessageSource messages, Locale locale) {
    var summary = new ArrayList<Line>();
    var byField = new HashMap<String, String>();
    for (var fault : refused.faults()) {
      var text = messages.getMessage("access.fault." + fault.code(), null, locale);
      byField.putIfAbsent(fault.field(), text);
      summary.add(new Line("f-" + fault.field(), messages.getMessage("access.field." + fault.field(), new Object[] {text}, locale)));
    }
    return new FormFaults(summary, byField);
  }

  /** The sentence about a field, null when nothing is wrong with it. */
  public String text(String field) {
    return byField.get(field);
  }
}
