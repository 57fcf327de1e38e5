package org.sira.assessment;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.sira.engine.Verdict;
import org.sira.shared.CaseId;
import org.sira.shared.JsonColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ratings of vulnerability; rows are only added. */
@Component
class AssessmentStore {

  private final JdbcClient jdbc;
  private final JsonColumn json;

  AssessmentStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(CaseId id, Verdict verdict, boolean riskHigh, Instant at) {
    jdbc.sql("""
            insert into assessment_vulnerability (case_id, level, risk_high, inputs, rows, version, rated_at)
            values (:id, :level, :riskHigh, cast(:inputs as jsonb), cast(:rows as jsonb), :version, :at)""")
        .param("id", id.value()).param("level", verdict.text("level")).param("riskHigh", riskHigh)
        .param("inputs", json.write(verdict.facts())).param("rows", json.write(verdict.rows()))
        .param("version", verdict.version()).param("at", Timestamp.from(at)).update();
  }

  Optional<Vulnerability> latest(CaseId id) {
    return jdbc.sql("select * from assessment_vulnerability where case_id = :id order by id desc limit 1")
        .param("id", id.value()).query(this::vulnerability).optional();
  }

  private Vulnerability vulnerability(ResultSet rs, int row) throws SQLException {
    return new Vulnerability(rs.getString("level"), rs.getBoolean("risk_high"),
        json.read(rs.getString("rows"), new TypeReference<>() {}), rs.getInt("version"), rs.getTimestamp("rated_at").toInstant());
  }
}
