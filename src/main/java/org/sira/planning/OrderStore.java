package org.sira.planning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import org.sira.engine.Verdict;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the table {@code orderHelp} was asked and answered, each time. */
@Component
class OrderStore {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  OrderStore(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(CaseId id, Verdict verdict, boolean psychosocialFirst, Instant at) {
    jdbc.sql("""
            insert into planning_order (case_id, psychosocial_first, inputs, rows, version, at)
            values (:id, :first, cast(:inputs as jsonb), cast(:rows as jsonb), :version, :at)""")
        .param("id", id.value()).param("first", psychosocialFirst).param("inputs", write(verdict.facts()))
        .param("rows", write(verdict.rows())).param("version", verdict.version()).param("at", Timestamp.from(at))
        .update();
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
