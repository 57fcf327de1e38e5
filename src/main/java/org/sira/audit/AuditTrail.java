package org.sira.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sira.shared.CaseId;
import org.sira.shared.Cursor;
import org.sira.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Reads the record, newest first; for auditors only. */
@Component
@PreAuthorize("hasRole('AUDITOR')")
public class AuditTrail {

  private final JdbcClient jdbc;

  AuditTrail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Page<AuditEntry> read(AuditFilter filter, int size) {
    var entries = jdbc.sql("""
            select id, at, username, address, case_id, event, step, cast(details as text) as details
            from audit_entry
            where (cast(:username as text) is null or username = :username)
              and (cast(:caseId as uuid) is null or case_id = :caseId)
              and (cast(:event as text) is null or event = :event)
              and (cast(:from as timestamptz) is null or at >= :from)
              and (cast(:until as timestamptz) is null or at < :until)
              and (cast(:before as bigint) is null or id < :before)
            order by id desc limit :size""")
        .param("username", filter.username()).param("event", filter.event())
        .param("caseId", filter.caseId() == null ? null : filter.caseId().value())
        .param("from", timestamp(filter.from())).param("until", timestamp(filter.until()))
        .param("before", filter.before()).param("size", size + 1)
        .query(AuditTrail::entry).list();
    return Page.of(entries, size, entry -> new Cursor(entry.at(), String.valueOf(entry.id())));
  }

  /** The events that occur in the record, for a list to choose from: one step in the index for each. */
  public List<String> events() {
    return jdbc.sql("""
            with recursive one as (
              (select event from audit_entry order by event limit 1)
              union all
              select (select e.event from audit_entry e where e.event > one.event order by e.event limit 1)
              from one where one.event is not null)
            select event from one where event is not null""")
        .query(String.class).list();
  }

  private static Timestamp timestamp(Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static AuditEntry entry(ResultSet row, int number) throws SQLException {
    var caseId = row.getObject("case_id", UUID.class);
    return new AuditEntry(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getString("username"),
        row.getString("address"), caseId == null ? null : new CaseId(caseId), row.getString("event"),
        row.getString("step"), row.getString("details"));
  }
}
