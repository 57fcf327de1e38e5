package org.sira.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sira.shared.CaseId;
import org.sira.shared.JsonColumn;
import org.sira.worklist.AcceptedAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accepted answers of a case; rows are only added. */
@Component
class AnswerStore {

  private final JdbcClient jdbc;
  private final JsonColumn json;

  AnswerStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(AcceptedAnswer answer) {
    jdbc.sql("""
            insert into casefile_answer (task_id, case_id, step, process_definition_id, version, answers, given_by,
              given_at, confidential)
            values (:task, :caseId, :step, :definition, :version, cast(:answers as jsonb), :by, :at, :confidential)""")
        .param("task", answer.taskId()).param("caseId", answer.caseId().value()).param("step", answer.step())
        .param("definition", answer.processDefinitionId()).param("version", answer.version())
        .param("answers", json.write(answer.answers())).param("by", answer.by()).param("at", Timestamp.from(answer.at()))
        .param("confidential", answer.confidential()).update();
  }

  Optional<AcceptedAnswer> latest(CaseId id, String step) {
    return jdbc.sql("select * from casefile_answer where case_id = :id and step = :step order by id desc limit 1")
        .param("id", id.value()).param("step", step).query(this::answer).optional();
  }

  List<AcceptedAnswer> all(CaseId id) {
    return jdbc.sql("select * from casefile_answer where case_id = :id order by id desc").param("id", id.value())
        .query(this::answer).list();
  }

  private AcceptedAnswer answer(ResultSet rs, int row) throws SQLException {
    return new AcceptedAnswer(rs.getString("task_id"), new CaseId(rs.getObject("case_id", UUID.class)),
        rs.getString("step"), rs.getString("process_definition_id"), rs.getInt("version"),
        json.read(rs.getString("answers")), rs.getString("given_by"), rs.getTimestamp("given_at").toInstant(),
        rs.getBoolean("confidential"));
  }
}
