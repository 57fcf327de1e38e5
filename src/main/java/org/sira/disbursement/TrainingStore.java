package org.sira.disbursement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of training courses. */
@Component
class TrainingStore {

  private final JdbcClient jdbc;

  TrainingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void save(Training t) {
    jdbc.sql("""
            insert into disbursement_training (line_id, case_id, centre, course, state, starts_on, ends_on, ended_on,
              attendance, changed_at)
            values (:line, :caseId, :centre, :course, :state, :startsOn, :endsOn, :endedOn, :attendance, :changedAt)
            on conflict (line_id) do update set state = excluded.state, ended_on = excluded.ended_on,
              attendance = excluded.attendance, changed_at = excluded.changed_at""")
        .param("line", t.lineId()).param("caseId", t.caseId().value()).param("centre", t.centre())
        .param("course", t.course()).param("state", t.state().name()).param("startsOn", t.startsOn())
        .param("endsOn", t.endsOn()).param("endedOn", t.endedOn()).param("attendance", t.attendance())
        .param("changedAt", Timestamp.from(t.changedAt())).update();
  }

  Optional<Training> find(Line line) {
    return jdbc.sql("select * from disbursement_training where line_id = :line").param("line", line.id())
        .query(TrainingStore::training).optional();
  }

  private static Training training(ResultSet rs, int row) throws SQLException {
    return new Training(rs.getString("line_id"), new CaseId(rs.getObject("case_id", UUID.class)),
        rs.getString("centre"), rs.getString("course"), Training.State.valueOf(rs.getString("state")),
        rs.getObject("starts_on", LocalDate.class), rs.getObject("ends_on", LocalDate.class),
        rs.getObject("ended_on", LocalDate.class), rs.getObject("attendance", Integer.class),
        rs.getTimestamp("changed_at").toInstant());
  }
}
