package org.sira.desk.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sira.access.People;
import org.sira.audit.CaseHistory;
import org.sira.audit.EventWords;
import org.sira.shared.CaseId;
import org.sira.shared.Page;
import org.springframework.stereotype.Component;

/** What happened on a case, in words. */
@Component
class DeskHistory {

  /** One line: when, what in words, with which details, by whom. */
  public record Line(Instant at, String when, String what, String details, String by) {}

  /** Ids, which say nothing to people, and versions of tables, which auditors read. */
  private static final Set<String> FOR_AUDITORS = Set.of("task", "document", "line", "version", "table", "number");

  private final CaseHistory history;
  private final EventWords words;
  private final People people;

  DeskHistory(CaseHistory history, EventWords words, People people) {
    this.history = history;
    this.words = words;
    this.people = people;
  }

  Page<Line> of(CaseId id, String after, int size, Locale locale) {
    return history.of(id, after, size).map(event -> new Line(event.at(), DueWords.moment(event.at(), locale),
        words.of(event.event(), event.step(), locale), words.details(forPeople(event.details()), locale),
        people.displayName(event.by())));
  }

  private static Map<String, Object> forPeople(Map<String, Object> details) {
    var told = new HashMap<>(details);
    told.keySet().removeAll(FOR_AUDITORS);
    return told;
  }
}
