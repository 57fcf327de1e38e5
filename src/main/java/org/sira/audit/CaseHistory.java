package org.sira.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.sira.access.CurrentActor;
import org.sira.shared.CaseId;
import org.sira.shared.Cursor;
import org.sira.shared.JsonColumn;
import org.sira.shared.Page;
import org.sira.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened on one case, newest first, for whoever may see the case: the caller asks that first. What the
 * reader's role is told of it says {@link HistorySight}.
 */
@Component
public class CaseHistory {

  /** One thing that happened: when, by whose username, what ({@code UPPER_SNAKE}), at which step or null, with codes and ids. */
  public record Event(long id, Instant at, String by, String event, String step, Map<String, Object> details) {}

  private final JdbcClient jdbc;
  private final CurrentActor actors;
  private final JsonColumn json;

  CaseHistory(JdbcClient jdbc, CurrentActor actors, JsonColumn json) {
    this.jdbc = jdbc;
    this.actors = actors;
    this.json = json;
  }

  /** A page of the history; {@code after} is the cursor that the page before ended with, null for the first. */
  public Page<Event> of(CaseId id, String after, int size) {
    var sight = new HistorySight(actors.get());
    var rows = jdbc.sql("""
            select id, at, username, event, step, details from audit_entry
            where case_id = :caseId and (cast(:before as bigint) is null or id < :before)
              and event ~ :told and event !~ :withheld
            order by id desc limit :size""")
        .param("caseId", id.value()).param("before", before(after))
        .param("told", whole(sight.told())).param("withheld", whole(sight.withheld())).param("size", size + 1)
        .query((row, number) -> event(row, sight)).list();
    return Page.of(rows, size, event -> new Cursor(event.at(), String.valueOf(event.id())));
  }

  private static Long before(String after) {
    try {
      return after == null ? null : Long.valueOf(Cursor.of(after).id());
    } catch (NumberFormatException notOurs) {
      throw new Refusal(Refusal.Kind.MALFORMED, "MALFORMED", Map.of("parameter", "after"));
    }
  }

  private static String whole(String pattern) {
    return "^(" + pattern + ")$";
  }

  private Event event(ResultSet rs, HistorySight sight) throws SQLException {
    var event = rs.getString("event");
    return new Event(rs.getLong("id"), rs.getTimestamp("at").toInstant(), rs.getString("username"), event,
        rs.getString("step"), sight.details(event, json.read(rs.getString("details"))));
  }
}
