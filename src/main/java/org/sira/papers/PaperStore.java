package org.sira.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of papers; none is ever changed. */
@Component
class PaperStore {

  private final JdbcClient jdbc;

  PaperStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Paper paper, String cause, byte[] content) {
    jdbc.sql("""
            insert into papers_paper (id, subject_kind, subject_id, kind, item, version, bilingual, large, name, cause,
              reason, issued_by, issued_at, template, size, sha256)
            values (:id, :subjectKind, :subjectId, :kind, :item, :version, :bilingual, :large, :name, :cause,
              :reason, :issuedBy, :issuedAt, :template, :size, :sha256)""")
        .param("id", paper.id()).param("subjectKind", paper.subject().kind()).param("subjectId", paper.subject().id())
        .param("kind", paper.kind()).param("item", paper.item()).param("version", paper.version())
        .param("bilingual", paper.edition().bilingual()).param("large", paper.edition().large())
        .param("name", paper.name()).param("cause", cause).param("reason", paper.reason())
        .param("issuedBy", paper.issuedBy()).param("issuedAt", Timestamp.from(paper.issuedAt()))
        .param("template", paper.template()).param("size", paper.size()).param("sha256", paper.sha256()).update();
    jdbc.sql("insert into papers_content (paper_id, content) values (:id, :content)")
        .param("id", paper.id()).param("content", content).update();
  }

  Optional<Paper> find(UUID id) {
    return jdbc.sql("select * from papers_paper where id = :id").param("id", id).query(PaperStore::paper).optional();
  }

  /** What this event issued already. */
  Optional<Paper> causedBy(String cause) {
    return jdbc.sql("select * from papers_paper where cause = :cause").param("cause", cause)
        .query(PaperStore::paper).optional();
  }

  int nextVersion(PaperSubject subject, String kind, String item) {
    return jdbc.sql("""
            select coalesce(max(version), 0) + 1 from papers_paper
            where subject_kind = :subjectKind and subject_id = :subjectId and kind = :kind and item = :item""")
        .param("subjectKind", subject.kind()).param("subjectId", subject.id()).param("kind", kind).param("item", item)
        .query(Integer.class).single();
  }

  /** The papers of a subject, newest first. */
  List<Paper> of(PaperSubject subject) {
    return jdbc.sql("""
            select * from papers_paper where subject_kind = :subjectKind and subject_id = :subjectId
            order by issued_at desc, kind, version desc""")
        .param("subjectKind", subject.kind()).param("subjectId", subject.id()).query(PaperStore::paper).list();
  }

  byte[] content(UUID id) {
    return jdbc.sql("select content from papers_content where paper_id = :id").param("id", id)
        .query((rs, n) -> rs.getBytes("content")).single();
  }

  private static Paper paper(ResultSet rs, int row) throws SQLException {
    return new Paper(rs.getObject("id", UUID.class),
        new PaperSubject(rs.getString("subject_kind"), rs.getObject("subject_id", UUID.class)), rs.getString("kind"),
        rs.getString("item"), rs.getInt("version"), new Edition(rs.getBoolean("bilingual"), rs.getBoolean("large")),
        rs.getString("name"), rs.getString("reason"), rs.getString("issued_by"),
        rs.getTimestamp("issued_at").toInstant(), rs.getString("template"), rs.getLong("size"), rs.getString("sha256"));
  }
}
