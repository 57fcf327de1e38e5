package org.sira.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sira.shared.CaseId;
import org.sira.worklist.TaskWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of leads followed and of waiting for news. */
@Component
class ReturneeSearchStore {

  private final JdbcClient jdbc;

  ReturneeSearchStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(TaskWork work, List<Lead> leads) {
    for (int i = 0; i < leads.size(); i++) {
      jdbc.sql("""
              insert into monitoring_lead (case_id, task_id, position, asked, asked_on, learnt, by, at)
              values (:id, :task, :position, :asked, :askedOn, :learnt, :by, :at)""")
          .param("id", work.caseId().value()).param("task", work.taskId()).param("position", i + 1)
          .param("asked", leads.get(i).asked()).param("askedOn", leads.get(i).askedOn())
          .param("learnt", leads.get(i).learnt()).param("by", work.by().username())
          .param("at", Timestamp.from(work.at())).update();
    }
  }

  /** Who was asked about the person, in the order it was noted. */
  List<Lead> leads(CaseId id) {
    return jdbc.sql("select asked, asked_on, learnt from monitoring_lead where case_id = :id order by id")
        .param("id", id.value())
        .query((rs, row) -> new Lead(rs.getString("asked"), rs.getObject("asked_on", LocalDate.class), rs.getString("learnt")))
        .list();
  }

  /** Whether anybody was asked about the person since a moment. */
  boolean searchedSince(CaseId id, Instant moment) {
    return jdbc.sql("select exists (select from monitoring_lead where case_id = :id and at >= :moment)")
        .param("id", id.value()).param("moment", Timestamp.from(moment)).query(Boolean.class).single();
  }

  void begin(CaseId id, Instant since, Instant until) {
    jdbc.sql("insert into monitoring_wait (case_id, since, until) values (:id, :since, :until)")
        .param("id", id.value()).param("since", Timestamp.from(since)).param("until", Timestamp.from(until)).update();
  }

  /** Every waiting of the case, newest first. */
  List<Wait> waits(CaseId id) {
    return jdbc.sql("select * from monitoring_wait where case_id = :id order by id desc").param("id", id.value())
        .query(ReturneeSearchStore::waiting).list();
  }

  Optional<Wait> open(CaseId id) {
    return waits(id).stream().filter(wait -> wait.outcome() == null).findFirst();
  }

  void end(CaseId id, String outcome, String by, Instant at, String note) {
    jdbc.sql("""
            update monitoring_wait set outcome = :outcome, ended_at = :at, ended_by = :by, note = :note
            where case_id = :id and outcome is null""")
        .param("id", id.value()).param("outcome", outcome).param("by", by).param("at", Timestamp.from(at))
        .param("note", note).update();
  }

  void shift(CaseId id, Duration by) {
    open(id).ifPresent(wait -> jdbc.sql("update monitoring_wait set until = :until where id = :id")
        .param("id", wait.id()).param("until", Timestamp.from(wait.until().plus(by))).update());
  }

  private static Wait waiting(ResultSet rs, int row) throws SQLException {
    var ended = rs.getTimestamp("ended_at");
    return new Wait(rs.getLong("id"), rs.getTimestamp("since").toInstant(), rs.getTimestamp("until").toInstant(),
        rs.getString("outcome"), ended == null ? null : ended.toInstant(), rs.getString("ended_by"), rs.getString("note"));
  }
}
