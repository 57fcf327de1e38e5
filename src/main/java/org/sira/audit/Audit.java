package org.sira.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.sira.access.CurrentActor;
import org.sira.shared.CaseId;
import org.sira.shared.JsonColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes the audit. Details are codes and ids, never names, phones or free text. A change is written in the
 * transaction that makes it; a reading once per person, case and ten minutes.
 */
@Component
public class Audit {

  private static final Duration ONE_READING = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final CurrentActor actors;
  private final Clock clock;
  private final JsonColumn json;

  Audit(JdbcClient jdbc, CurrentActor actors, Clock clock, JsonColumn json) {
    this.jdbc = jdbc;
    this.actors = actors;
    this.clock = clock;
    this.json = json;
  }

  /** Something about a case changed; {@code event} is an UPPER_SNAKE past, {@code step} the step's id or null. */
  public void changed(CaseId caseId, String event, String step, Map<String, ?> details) {
    write(caseId, event, step, details);
  }

  /** Something that concerns no single case changed. */
  public void noted(String event, Map<String, ?> details) {
    write(null, event, null, details);
  }

  /** The person opened the case file. */
  public void read(CaseId caseId) {
    var recently = Timestamp.from(clock.instant().minus(ONE_READING));
    var known = jdbc.sql("""
            select exists (select 1 from audit_entry where case_id = :caseId and username = :username
              and event = 'CASE_READ' and at > :recently)""")
        .param("caseId", caseId.value()).param("username", actors.get().username()).param("recently", recently)
        .query(Boolean.class).single();
    if (!known) {
      write(caseId, "CASE_READ", null, Map.of());
    }
  }

  /** The person opened what only protection staff may read of a case: the answers or a document of this step. */
  public void openedProtectionNotes(CaseId caseId, String step) {
    write(caseId, "PROTECTION_NOTES_OPENED", step, Map.of());
  }

  private void write(CaseId caseId, String event, String step, Map<String, ?> details) {
    jdbc.sql("""
            insert into audit_entry (at, username, address, case_id, event, step, details)
            values (:at, :username, :address, :caseId, :event, :step, cast(:details as jsonb))""")
        .param("at", Timestamp.from(clock.instant())).param("username", actors.get().username())
        .param("address", address()).param("caseId", caseId == null ? null : caseId.value())
        .param("event", event).param("step", step).param("details", json.write(details))
        .update();
  }

  private static String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getRemoteAddr() : null;
  }
}
