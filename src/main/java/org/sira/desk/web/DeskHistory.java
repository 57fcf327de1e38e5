package org.sira.desk.web;

import java.time.Instant;
import java.util.Locale;
import org.sira.access.People;
import org.sira.audit.CaseHistory;
import org.sira.shared.CaseId;
import org.sira.shared.Page;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What happened on a case, in words. */
@Component
class DeskHistory {

  /** One line: when, what in words, by whom. */
  public record Line(Instant at, String when, String what, String by) {}

  private final CaseHistory history;
  private final StepNames steps;
  private final People people;
  private final MessageSource messages;

  DeskHistory(CaseHistory history, StepNames steps, People people, MessageSource messages) {
    this.history = history;
    this.steps = steps;
    this.people = people;
    this.messages = messages;
  }

  Page<Line> of(CaseId id, String after, int size, Locale locale) {
    return history.of(id, after, size).map(event -> new Line(event.at(), DueWords.moment(event.at(), locale),
        what(event, locale), people.displayName(event.by())));
  }

  private String what(CaseHistory.Event event, Locale locale) {
    var step = event.step() == null ? "" : steps.of(event.step(), locale);
    return messages.getMessage("event." + event.event(), new Object[] {step}, event.event(), locale);
  }
}
