package org.sira.casefile;

import java.sql.Timestamp;
import java.util.List;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of reopenings; they are only added. */
@Component
class ReopeningStore {

  private final JdbcClient jdbc;

  ReopeningStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseId id, Reopening reopening) {
    jdbc.sql("""
            insert into casefile_reopening (case_id, reason, note, closed_as, closed_at, by, at)
            values (:id, :reason, :note, :closedAs, :closedAt, :by, :at)""")
        .param("id", id.value()).param("reason", reopening.reason()).param("note", reopening.note())
        .param("closedAs", reopening.closedAs()).param("closedAt", Timestamp.from(reopening.closedAt()))
        .param("by", reopening.by()).param("at", Timestamp.from(reopening.at())).update();
  }

  /** All of the case, newest first. */
  List<Reopening> all(CaseId id) {
    return jdbc.sql("select * from casefile_reopening where case_id = :id order by id desc").param("id", id.value())
        .query((rs, n) -> new Reopening(rs.getString("reason"), rs.getString("note"), rs.getString("closed_as"),
            rs.getTimestamp("closed_at").toInstant(), rs.getString("by"), rs.getTimestamp("at").toInstant())).list();
  }
}
