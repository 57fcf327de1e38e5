package org.sira.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of holds. */
@Component
class HoldStore {

  private final JdbcClient jdbc;

  HoldStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void begin(CaseId id, Hold hold) {
    jdbc.sql("""
            insert into casefile_hold (case_id, reason, note, since, until, held_by)
            values (:id, :reason, :note, :since, :until, :by)""")
        .param("id", id.value()).param("reason", hold.reason()).param("note", hold.note())
        .param("since", Timestamp.from(hold.since())).param("until", hold.until()).param("by", hold.by()).update();
  }

  Optional<Hold> running(CaseId id) {
    return jdbc.sql("select * from casefile_hold where case_id = :id and ended_at is null").param("id", id.value())
        .query(HoldStore::hold).optional();
  }

  /** All holds of the case, newest first. */
  List<Hold> all(CaseId id) {
    return jdbc.sql("select * from casefile_hold where case_id = :id order by id desc").param("id", id.value())
        .query(HoldStore::hold).list();
  }

  void extend(CaseId id, LocalDate until) {
    jdbc.sql("update casefile_hold set until = :until where case_id = :id and ended_at is null")
        .param("id", id.value()).param("until", until).update();
  }

  void end(CaseId id, String by, Instant at, String note) {
    jdbc.sql("""
            update casefile_hold set ended_at = :at, ended_by = :by, end_note = :note
            where case_id = :id and ended_at is null""")
        .param("id", id.value()).param("by", by).param("at", Timestamp.from(at)).param("note", note).update();
  }

  private static Hold hold(ResultSet rs, int row) throws SQLException {
    var ended = rs.getTimestamp("ended_at");
    return new Hold(rs.getString("reason"), rs.getTimestamp("since").toInstant(),
        rs.getObject("until", LocalDate.class), rs.getString("held_by"), rs.getString("note"),
        ended == null ? null : ended.toInstant(), rs.getString("ended_by"), rs.getString("end_note"));
  }
}
