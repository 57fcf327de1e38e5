package org.sira.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sira.access.Role;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of documents; none is changed. */
@Component
class DocumentStore {

  private final JdbcClient jdbc;

  DocumentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Document document, byte[] content) {
    jdbc.sql("""
            insert into documents_document (id, case_id, about, task_id, step, role, name, content_type, size, sha256,
              uploaded_by, at, confidential)
            values (:id, :caseId, :about, :taskId, :step, :role, :name, :contentType, :size, :sha256,
              :uploadedBy, :at, :confidential)""")
        .param("id", document.id()).param("caseId", document.caseId() == null ? null : document.caseId().value())
        .param("about", document.about()).param("taskId", document.taskId()).param("step", document.step())
        .param("role", document.role() == null ? null : document.role().name()).param("name", document.name())
        .param("contentType", document.contentType()).param("size", document.size())
        .param("sha256", document.sha256()).param("uploadedBy", document.uploadedBy())
        .param("at", Timestamp.from(document.at())).param("confidential", document.confidential()).update();
    jdbc.sql("insert into documents_content (document_id, content) values (:id, :content)")
        .param("id", document.id()).param("content", content).update();
  }

  Optional<Document> find(UUID id) {
    return jdbc.sql("select * from documents_document where id = :id").param("id", id)
        .query(DocumentStore::document).optional();
  }

  byte[] content(UUID id) {
    return jdbc.sql("select content from documents_content where document_id = :id").param("id", id)
        .query((rs, n) -> rs.getBytes("content")).single();
  }

  /** The documents of a case, newest first. */
  List<Document> of(CaseId id) {
    return jdbc.sql("select * from documents_document where case_id = :id order by at desc, id")
        .param("id", id.value()).query(DocumentStore::document).list();
  }

  private static Document document(ResultSet rs, int row) throws SQLException {
    var caseId = rs.getObject("case_id", UUID.class);
    var role = rs.getString("role");
    return new Document(rs.getObject("id", UUID.class), caseId == null ? null : new CaseId(caseId),
        rs.getString("about"), rs.getString("task_id"), rs.getString("step"), role == null ? null : Role.valueOf(role),
        rs.getString("name"), rs.getString("content_type"), rs.getLong("size"), rs.getString("sha256"),
        rs.getString("uploaded_by"), rs.getTimestamp("at").toInstant(), rs.getBoolean("confidential"));
  }
}
