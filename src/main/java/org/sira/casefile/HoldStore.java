package org.sira.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
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

  void begin(CaseId id, Hold hold, String note) {
    jdbc.sql("""
            insert into casefile_hold (case_id, reason, note, since, until, held_by)
            values (:id, :reason, :note, :since, :until, :by)""")
        .param("id", id.value()).param("reason", hold.reason()).param("note", note)
        .param("since", Timestamp.from(hold.since())).param("until", hold.until()).param("by", hold.by()).update();
  }

  Optional<Hold> running(CaseId id) {
    return jdbc.sql("select * from casefile_hold where case_id = :id and ended_at is null").param("id", id.value())
        .query((rs, n) -> new Hold(rs.getString("reason"), rs.getTimestamp("since").toInstant(),
            rs.getObject("until", LocalDate.class), rs.getString("held_by"))).optional();
  }

  void extend(CaseId id, LocalDate until) {
    jdbc.sql("update casefile_hold set until = :until where case_id = :id and ended_at is null")
        .param("id", id.value()).param("until", until).update();
  }

  void end(CaseId id, String by, Instant at) {
    jdbc.sql("update casefile_hold set ended_at = :at, ended_by = :by where case_id = :id and ended_at is null")
        .param("id", id.value()).param("by", by).param("at", Timestamp.from(at)).update();
  }
}
