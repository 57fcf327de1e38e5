package org.sira.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of requests to end a case early. */
@Component
class EndingStore {

  private final JdbcClient jdbc;

  EndingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseId id, Ending ending) {
    jdbc.sql("""
            insert into casefile_ending (case_id, kind, reason, happened, source, other, note, asked_by, asked_at, state,
              settled_at, settled_by)
            values (:id, :kind, :reason, :happened, :source, :other, :note, :by, :at, :state, :settledAt,
              :settledBy)""")
        .param("id", id.value()).param("kind", ending.kind().name()).param("reason", ending.reason())
        .param("happened", ending.told().happened()).param("source", ending.told().source())
        .param("other", ending.told().other()).param("note", ending.told().note()).param("by", ending.by()).param("at", Timestamp.from(ending.at()))
        .param("state", ending.state().name())
        .param("settledAt", ending.settledAt() == null ? null : Timestamp.from(ending.settledAt()))
        .param("settledBy", ending.settledBy()).update();
  }

  Optional<Ending> open(CaseId id, Ending.Kind kind) {
    return jdbc.sql("select * from casefile_ending where case_id = :id and kind = :kind and state = 'OPEN'")
        .param("id", id.value()).param("kind", kind.name()).query(EndingStore::ending).optional();
  }

  /** Whether an open request of another case names the case of this number. */
  boolean named(String number, Ending.Kind kind) {
    return jdbc.sql("""
            select exists (select 1 from casefile_ending where other = :number and kind = :kind and state = 'OPEN')""")
        .param("number", number).param("kind", kind.name()).query(Boolean.class).single();
  }

  void settle(CaseId id, Ending.Kind kind, Ending.State state, String by, String note, Instant at) {
    jdbc.sql("""
            update casefile_ending set state = :state, settled_at = :at, settled_by = :by, settled_note = :note
            where case_id = :id and kind = :kind and state = 'OPEN'""")
        .param("id", id.value()).param("kind", kind.name()).param("state", state.name()).param("by", by)
        .param("note", note).param("at", Timestamp.from(at)).update();
  }

  void dropOpen(CaseId id, String by, Instant at) {
    jdbc.sql("""
            update casefile_ending set state = 'TAKEN_BACK', settled_at = :at, settled_by = :by
            where case_id = :id and state = 'OPEN'""")
        .param("id", id.value()).param("by", by).param("at", Timestamp.from(at)).update();
  }

  /** The case is opened again: what it ended with counts no more. */
  void supersede(CaseId id) {
    jdbc.sql("update casefile_ending set state = 'SUPERSEDED' where case_id = :id and state = 'CONFIRMED'")
        .param("id", id.value()).update();
  }

  List<Ending> all(CaseId id) {
    return jdbc.sql("select * from casefile_ending where case_id = :id order by id desc").param("id", id.value())
        .query(EndingStore::ending).list();
  }

  private static Ending ending(ResultSet rs, int row) throws SQLException {
    var settled = rs.getTimestamp("settled_at");
    var told = new Ending.Told(rs.getObject("happened", LocalDate.class), rs.getString("source"), rs.getString("other"),
        rs.getString("note"));
    return new Ending(Ending.Kind.valueOf(rs.getString("kind")), rs.getString("reason"), told,
        rs.getString("asked_by"), rs.getTimestamp("asked_at").toInstant(),
        Ending.State.valueOf(rs.getString("state")), settled == null ? null : settled.toInstant(),
        rs.getString("settled_by"), rs.getString("settled_note"));
  }
}
