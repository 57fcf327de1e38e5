package org.sira.planning;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.sira.engine.Verdict;
import org.sira.shared.CaseId;
import org.sira.shared.JsonColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the table {@code orderHelp} was asked and answered, each time. */
@Component
class OrderStore {

  private final JdbcClient jdbc;
  private final JsonColumn json;

  OrderStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(CaseId id, Verdict verdict, boolean psychosocialFirst, Instant at) {
    jdbc.sql("""
            insert into planning_order (case_id, psychosocial_first, inputs, rows, version, at)
            values (:id, :first, cast(:inputs as jsonb), cast(:rows as jsonb), :version, :at)""")
        .param("id", id.value()).param("first", psychosocialFirst).param("inputs", json.write(verdict.facts()))
        .param("rows", json.write(verdict.rows())).param("version", verdict.version()).param("at", Timestamp.from(at))
        .update();
  }

  /** Whether psychosocial help came first when the table was asked last; empty when it never was. */
  Optional<Boolean> newest(CaseId id) {
    return jdbc.sql("select psychosocial_first from planning_order where case_id = :id order by id desc limit 1")
        .param("id", id.value()).query(Boolean.class).optional();
  }
}
