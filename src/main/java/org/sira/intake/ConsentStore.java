package org.sira.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sira.intake.ConsentTalk.Assent;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements of consent; rows are only added. */
@Component
class ConsentStore {

  private final JdbcClient jdbc;

  ConsentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseId id, Consent consent, boolean given, ConsentTalk talk, Integer textVersion, String by, Instant at) {
    jdbc.sql("""
            insert into intake_consent (case_id, code, version, given, language, interpreter, explanation,
              text_version, guardian, child_assent, note, stated_on, recorded_by, recorded_at)
            select :id, :code, 1 + count(*), :given, :language, :interpreter, :explanation, :textVersion,
              :guardian, :assent, :note, :day, :by, :at
            from intake_consent where case_id = :id and code = :code""")
        .param("id", id.value()).param("code", consent.code()).param("given", given)
        .param("language", talk.language()).param("interpreter", talk.interpreter())
        .param("explanation", talk.explanation().name()).param("textVersion", textVersion)
        .param("guardian", talk.assent() == null ? null : talk.assent().guardian())
        .param("assent", talk.assent() == null ? null : (Boolean) talk.assent().child())
        .param("note", talk.note()).param("day", talk.day())
        .param("by", by).param("at", Timestamp.from(at)).update();
  }

  /** All statements, by consent, the valid one of each first. */
  List<ConsentStatement> all(CaseId id) {
    return jdbc.sql("select * from intake_consent where case_id = :id order by code, version desc")
        .param("id", id.value()).query(ConsentStore::statement).list();
  }

  /** Whether the person agrees now; one who was never asked does not. */
  boolean given(CaseId id, Consent consent) {
    return jdbc.sql("""
            select given from intake_consent where case_id = :id and code = :code order by version desc limit 1""")
        .param("id", id.value()).param("code", consent.code()).query(Boolean.class).optional().orElse(false);
  }

  /** Whether the person was asked and last said no. */
  boolean refused(CaseId id, Consent consent) {
    return jdbc.sql("""
            select not given from intake_consent where case_id = :id and code = :code order by version desc limit 1""")
        .param("id", id.value()).param("code", consent.code()).query(Boolean.class).optional().orElse(false);
  }

  boolean asked(CaseId id) {
    return jdbc.sql("select exists (select 1 from intake_consent where case_id = :id)").param("id", id.value())
        .query(Boolean.class).single();
  }

  private static ConsentStatement statement(ResultSet rs, int row) throws SQLException {
    var explanation = rs.getString("explanation");
    var talk = new ConsentTalk(rs.getString("language"), rs.getString("interpreter"),
        explanation == null ? null : ConsentTalk.Explanation.valueOf(explanation),
        rs.getObject("stated_on", LocalDate.class), rs.getString("note"), rs.getString("guardian") == null ? null
            : new Assent(rs.getString("guardian"), rs.getBoolean("child_assent")));
    return new ConsentStatement(Consent.of(rs.getString("code")), rs.getInt("version"), rs.getBoolean("given"), talk,
        rs.getObject("text_version", Integer.class), rs.getString("recorded_by"), rs.getTimestamp("recorded_at").toInstant());
  }
}
