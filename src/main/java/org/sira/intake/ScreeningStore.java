package org.sira.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sira.engine.Verdict;
import org.sira.intake.Registration.Seen;
import org.sira.shared.CaseId;
import org.sira.shared.JsonColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rapid screenings, protection data; the newest of a case is valid. */
@Component
class ScreeningStore {

  private static final String LATEST = "select max(id) from intake_screening where case_id = :id";

  private final JdbcClient jdbc;
  private final JsonColumn json;

  ScreeningStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(CaseId id, Seen seen, String by, Instant at) {
    jdbc.sql("""
            insert into intake_screening (case_id, indicators, detained, debt_owed_to, screened_by, screened_at)
            values (:id, :indicators, :detained, :owedTo, :by, :at)""")
        .param("id", id.value()).param("indicators", seen.indicators().toArray(String[]::new))
        .param("detained", seen.detained()).param("owedTo", seen.debtOwedTo()).param("by", by)
        .param("at", Timestamp.from(at)).update();
  }

  void flag(CaseId id, Set<String> flags, Verdict verdict) {
    jdbc.sql("update intake_screening set flags = :flags where id = (" + LATEST + ")")
        .param("id", id.value()).param("flags", flags.toArray(String[]::new)).update();
    keep(id, verdict);
  }

  void rate(CaseId id, String vulnerability, Verdict verdict) {
    jdbc.sql("update intake_screening set vulnerability = :vulnerability where id = (" + LATEST + ")")
        .param("id", id.value()).param("vulnerability", vulnerability).update();
    keep(id, verdict);
  }

  private void keep(CaseId id, Verdict verdict) {
    jdbc.sql("update intake_screening set verdicts = verdicts || cast(:verdict as jsonb) where id = (" + LATEST + ")")
        .param("id", id.value()).param("verdict", json.write(List.of(verdict))).update();
  }

  Optional<Screening> latest(CaseId id) {
    return jdbc.sql("select * from intake_screening where case_id = :id order by id desc limit 1")
        .param("id", id.value()).query(this::screening).optional();
  }

  private Screening screening(ResultSet rs, int row) throws SQLException {
    return new Screening(texts(rs.getArray("indicators")), rs.getString("detained"), rs.getString("debt_owed_to"),
        texts(rs.getArray("flags")), rs.getString("vulnerability"), json.read(rs.getString("verdicts"), new TypeReference<>() {}),
        rs.getString("screened_by"), rs.getTimestamp("screened_at").toInstant());
  }

  private static Set<String> texts(Array array) throws SQLException {
    return array == null ? Set.of() : new LinkedHashSet<>(List.of((String[]) array.getArray()));
  }
}
