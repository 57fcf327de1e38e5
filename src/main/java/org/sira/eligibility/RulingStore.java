package org.sira.eligibility;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sira.access.CurrentActor;
import org.sira.engine.Verdict;
import org.sira.shared.CaseId;
import org.sira.shared.JsonColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions about who is helped; rows are only added. */
@Component
class RulingStore {

  private final JdbcClient jdbc;
  private final JsonColumn json;
  private final CurrentActor actors;
  private final Clock clock;

  RulingStore(JdbcClient jdbc, JsonColumn json, CurrentActor actors, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.actors = actors;
    this.clock = clock;
  }

  /** A table decided. */
  void add(CaseId id, Ruling.Kind kind, Verdict verdict, String result, String reason) {
    add(id, new Ruling(kind, verdict.facts(), verdict.rows(), result, reason, verdict.version(),
        actors.get().username(), clock.instant()));
  }

  /** A person decided, the one who acts now. */
  void add(CaseId id, Ruling.Kind kind, String result, String reason) {
    addBy(actors.get().username(), id, kind, result, reason);
  }

  /** A person decided, who need not be the one who acts now. */
  void addBy(String by, CaseId id, Ruling.Kind kind, String result, String reason) {
    add(id, new Ruling(kind, Map.of(), List.of(), result, reason, null, by, clock.instant()));
  }

  Optional<Ruling> latest(CaseId id, Ruling.Kind kind) {
    return jdbc.sql("""
            select * from eligibility_decision where case_id = :id and kind = :kind order by id desc limit 1""")
        .param("id", id.value()).param("kind", kind.name()).query(this::ruling).optional();
  }

  /** All of a case, newest first. */
  List<Ruling> all(CaseId id) {
    return jdbc.sql("select * from eligibility_decision where case_id = :id order by id desc")
        .param("id", id.value()).query(this::ruling).list();
  }

  private void add(CaseId id, Ruling ruling) {
    jdbc.sql("""
            insert into eligibility_decision (case_id, kind, inputs, rows, result, reason, version, decided_by, decided_at)
            values (:id, :kind, cast(:inputs as jsonb), cast(:rows as jsonb), :result, :reason, :version, :by, :at)""")
        .param("id", id.value()).param("kind", ruling.kind().name()).param("inputs", json.write(ruling.inputs()))
        .param("rows", json.write(ruling.rows())).param("result", ruling.result()).param("reason", ruling.reason())
        .param("version", ruling.version()).param("by", ruling.by()).param("at", Timestamp.from(ruling.at())).update();
  }

  private Ruling ruling(ResultSet rs, int row) throws SQLException {
    return new Ruling(Ruling.Kind.valueOf(rs.getString("kind")), json.read(rs.getString("inputs"), new TypeReference<>() {}),
        json.read(rs.getString("rows"), new TypeReference<>() {}), rs.getString("result"), rs.getString("reason"),
        rs.getObject("version", Integer.class), rs.getString("decided_by"), rs.getTimestamp("decided_at").toInstant());
  }
}
