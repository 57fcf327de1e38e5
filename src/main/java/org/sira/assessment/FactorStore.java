package org.sira.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.sira.shared.CaseId;
import org.sira.worklist.TaskWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The factors of each full assessment; those of the newest one are valid. */
@Component
class FactorStore {

  private final JdbcClient jdbc;

  FactorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(TaskWork work, int position, Factor factor) {
    jdbc.sql("""
            insert into assessment_factor (case_id, task_id, position, level, polarity, factor, severity, evidence, action,
              assessed_at)
            values (:caseId, :task, :position, :level, :polarity, :factor, :severity, :evidence, :action, :at)""")
        .param("caseId", work.caseId().value()).param("task", work.taskId()).param("position", position)
        .param("level", factor.level().name()).param("polarity", factor.polarity().name()).param("factor", factor.code())
        .param("severity", factor.severity().name()).param("evidence", factor.evidence()).param("action", factor.action())
        .param("at", Timestamp.from(work.at())).update();
  }

  /** Those that were given with one task, in their order. */
  List<Factor> of(CaseId id, String task) {
    return jdbc.sql("select * from assessment_factor where case_id = :id and task_id = :task order by position")
        .param("id", id.value()).param("task", task).query(FactorStore::factor).list();
  }

  private static Factor factor(ResultSet rs, int row) throws SQLException {
    return new Factor(Factor.Level.valueOf(rs.getString("level")), Factor.Polarity.valueOf(rs.getString("polarity")),
        rs.getString("factor"), Factor.Severity.valueOf(rs.getString("severity")), rs.getString("evidence"), rs.getString("action"));
  }
}
