package org.sira.monitoring;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sira.engine.Verdict;
import org.sira.shared.CaseId;
import org.sira.shared.JsonColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what the table of red flags answered. */
@Component
class RedFlagStore {

  private final JdbcClient jdbc;
  private final JsonColumn json;

  RedFlagStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(long contact, Verdict verdict, Instant at) {
    var matched = RedFlags.rows(verdict);
    jdbc.sql("""
            insert into monitoring_verdict (contact_id, decision, version, facts, matched, at)
            values (:contact, :decision, :version, cast(:facts as jsonb), cast(:matched as jsonb), :at)""")
        .param("contact", contact).param("decision", verdict.decision()).param("version", verdict.version())
        .param("facts", json.write(verdict.facts())).param("matched", json.write(matched)).param("at", Timestamp.from(at))
        .update();
  }

  /** The newest answer of the case's contacts. */
  Optional<RedFlags> newest(CaseId id) {
    return of(id).stream().findFirst();
  }

  /** All answers, newest first. */
  List<RedFlags> of(CaseId id) {
    return jdbc.sql("""
            select v.* from monitoring_verdict v join monitoring_contact c on c.id = v.contact_id
            where c.case_id = :id order by v.id desc""")
        .param("id", id.value()).query(this::flags).list();
  }

  void reviewed(long verdict, RedFlags.Review review, Instant at) {
    jdbc.sql("""
            update monitoring_verdict set action = :action, reason = :reason, reviewed_by = :by, reviewed_at = :at
            where id = :id""")
        .param("id", verdict).param("action", review.action()).param("reason", review.reason())
        .param("by", review.by()).param("at", Timestamp.from(at)).update();
  }

  private RedFlags flags(ResultSet rs, int row) throws SQLException {
    return new RedFlags(rs.getLong("id"), rs.getLong("contact_id"), rs.getInt("version"),
        json.read(rs.getString("facts"), new TypeReference<>() {}), json.read(rs.getString("matched"), new TypeReference<>() {}),
        rs.getTimestamp("at").toInstant(), review(rs));
  }

  private static RedFlags.Review review(ResultSet rs) throws SQLException {
    var action = rs.getString("action");
    return action == null ? null : new RedFlags.Review(action, rs.getString("reason"), rs.getString("reviewed_by"));
  }
}
