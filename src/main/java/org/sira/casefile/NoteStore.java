package org.sira.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of notes. */
@Component
class NoteStore {

  private final JdbcClient jdbc;

  NoteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseId id, Note note) {
    jdbc.sql("""
            insert into casefile_note (case_id, corrects, protection, body, by, at)
            values (:caseId, :corrects, :protection, :body, :by, :at)""")
        .param("caseId", id.value()).param("corrects", note.corrects()).param("protection", note.protection())
        .param("body", note.text()).param("by", note.by()).param("at", Timestamp.from(note.at())).update();
  }

  /** All notes of the case, newest first. */
  List<Note> all(CaseId id) {
    return jdbc.sql("select * from casefile_note where case_id = :caseId order by id desc").param("caseId", id.value())
        .query(NoteStore::note).list();
  }

  Optional<Note> find(CaseId id, long note) {
    return jdbc.sql("select * from casefile_note where case_id = :caseId and id = :note").param("caseId", id.value())
        .param("note", note).query(NoteStore::note).optional();
  }

  private static Note note(ResultSet rs, int row) throws SQLException {
    return new Note(rs.getLong("id"), rs.getObject("corrects", Long.class), rs.getBoolean("protection"),
        rs.getString("body"), rs.getString("by"), rs.getTimestamp("at").toInstant());
  }
}
