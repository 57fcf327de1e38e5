package org.sira.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sira.monitoring.Contact.Mode;
import org.sira.monitoring.Contact.State;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of contacts. */
@Component
class ContactStore {

  private final JdbcClient jdbc;

  ContactStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseId id, ContactRule rule, LocalDate dueOn) {
    jdbc.sql("""
            insert into monitoring_contact (case_id, month, kind, due_on, state)
            values (:id, :month, :kind, :dueOn, 'DUE')""")
        .param("id", id.value()).param("month", rule.month()).param("kind", rule.mode().name())
        .param("dueOn", dueOn).update();
  }

  /** All contacts of the case, by month. */
  List<Contact> of(CaseId id) {
    return jdbc.sql("select * from monitoring_contact where case_id = :id order by month").param("id", id.value())
        .query(ContactStore::contact).list();
  }

  void open(long contact, Access access, Instant at) {
    jdbc.sql("update monitoring_contact set opened_at = :at, tries = 0 where id = :id")
        .param("id", contact).param("at", Timestamp.from(at)).update();
    constrain(contact, access);
  }

  /** Says what kept visitors away, null when nothing did. */
  void constrain(long contact, Access access) {
    jdbc.sql("update monitoring_contact set access_reason = :reason, instead = :instead where id = :id")
        .param("id", contact).param("reason", access == null ? null : access.reason())
        .param("instead", access == null ? null : access.instead().name()).update();
  }

  /** The day passed without a contact: missed, or prevented where nobody could go. */
  void pass(long contact, State state) {
    jdbc.sql("update monitoring_contact set state = :state where id = :id").param("id", contact)
        .param("state", state.name()).update();
  }

  void done(long contact, Instant at) {
    jdbc.sql("update monitoring_contact set state = 'DONE', done_at = coalesce(done_at, :at) where id = :id")
        .param("id", contact).param("at", Timestamp.from(at)).update();
  }

  void tries(long contact, int tries) {
    jdbc.sql("update monitoring_contact set tries = :tries where id = :id").param("id", contact)
        .param("tries", tries).update();
  }

  void agree(long contact, String modeReason, LocalDate nextOn) {
    jdbc.sql("update monitoring_contact set mode_reason = :reason, next_on = :nextOn where id = :id")
        .param("id", contact).param("reason", modeReason).param("nextOn", nextOn).update();
  }

  void shift(CaseId id, int days) {
    jdbc.sql("update monitoring_contact set due_on = due_on + :days where case_id = :id and state = 'DUE'")
        .param("id", id.value()).param("days", days).update();
  }

  private static Contact contact(ResultSet rs, int row) throws SQLException {
    var reason = rs.getString("access_reason");
    var access = reason == null ? null : new Access(reason, Mode.valueOf(rs.getString("instead")));
    return new Contact(rs.getLong("id"), rs.getInt("month"), Mode.valueOf(rs.getString("kind")),
        rs.getObject("due_on", LocalDate.class), State.valueOf(rs.getString("state")),
        moment(rs.getTimestamp("opened_at")), rs.getInt("tries"), moment(rs.getTimestamp("done_at")), access,
        rs.getObject("next_on", LocalDate.class));
  }

  private static Instant moment(Timestamp value) {
    return value == null ? null : value.toInstant();
  }
}
