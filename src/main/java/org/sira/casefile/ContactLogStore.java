package org.sira.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of contacts. */
@Component
class ContactLogStore {

  private final JdbcClient jdbc;

  ContactLogStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseId id, LoggedContact contact) {
    var told = contact.told();
    jdbc.sql("""
            insert into casefile_contact (case_id, corrects, held_on, how, reached, said, next_on, by, at)
            values (:caseId, :corrects, :on, :how, :reached, :said, :next, :by, :at)""")
        .param("caseId", id.value()).param("corrects", contact.corrects()).param("on", told.on())
        .param("how", told.how().name()).param("reached", told.reached()).param("said", told.what())
        .param("next", told.next()).param("by", contact.by()).param("at", Timestamp.from(contact.at())).update();
  }

  /** All contacts of the case, newest first, the corrected ones too. */
  List<LoggedContact> all(CaseId id) {
    return jdbc.sql("select * from casefile_contact where case_id = :caseId order by id desc")
        .param("caseId", id.value()).query(ContactLogStore::contact).list();
  }

  Optional<LoggedContact> find(CaseId id, long contact) {
    return jdbc.sql("select * from casefile_contact where case_id = :caseId and id = :contact")
        .param("caseId", id.value()).param("contact", contact).query(ContactLogStore::contact).optional();
  }

  /** The day that the latest contact planned for the next one. */
  Optional<LocalDate> planned(CaseId id) {
    return jdbc.sql("select next_on from casefile_contact_now where case_id = :caseId order by root desc limit 1")
        .param("caseId", id.value()).query((rs, row) -> Optional.ofNullable(rs.getObject(1, LocalDate.class))).optional()
        .flatMap(day -> day);
  }

  private static LoggedContact contact(ResultSet rs, int row) throws SQLException {
    var told = new LoggedContact.Told(rs.getObject("held_on", LocalDate.class),
        LoggedContact.How.valueOf(rs.getString("how")), rs.getBoolean("reached"), rs.getString("said"),
        rs.getObject("next_on", LocalDate.class));
    return new LoggedContact(rs.getLong("id"), rs.getObject("corrects", Long.class), told, rs.getString("by"),
        rs.getTimestamp("at").toInstant());
  }
}
