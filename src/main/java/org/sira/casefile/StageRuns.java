package org.sira.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the case entered and left each stage of its road; told by the engine as it happens. */
@Component
public class StageRuns {

  private final JdbcClient jdbc;
  private final CaseStore cases;
  private final Clock clock;

  StageRuns(JdbcClient jdbc, CaseStore cases, Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.clock = clock;
  }

  /** The case enters a stage. */
  public void entered(CaseId id, String stage) {
    jdbc.sql("""
            insert into casefile_stage_run (case_id, stage, round, since)
            select :id, :stage, 1 + count(*), :at from casefile_stage_run where case_id = :id and stage = :stage""")
        .param("id", id.value()).param("stage", stage).param("at", Timestamp.from(clock.instant())).update();
    cases.stage(id, stage, clock.instant());
  }

  /** The case leaves a stage; {@code outcome} is null when it was broken off. */
  public void left(CaseId id, String stage, String outcome) {
    jdbc.sql("""
            update casefile_stage_run set until = :at, outcome = :outcome
            where case_id = :id and stage = :stage and until is null""")
        .param("id", id.value()).param("stage", stage).param("outcome", outcome)
        .param("at", Timestamp.from(clock.instant())).update();
  }

  /** All passages, oldest first. */
  public List<StageRun> of(CaseId id) {
    return jdbc.sql("select * from casefile_stage_run where case_id = :id order by id").param("id", id.value())
        .query((rs, n) -> new StageRun(rs.getString("stage"), rs.getInt("round"),
            rs.getTimestamp("since").toInstant(), moment(rs.getTimestamp("until")), rs.getString("outcome"))).list();
  }

  private static Instant moment(Timestamp value) {
    return value == null ? null : value.toInstant();
  }
}
