package org.sira.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sira.monitoring.Contact.Kind;
import org.sira.monitoring.Contact.State;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of contacts and tries. */
@Component
class ContactStore {

  private final JdbcClient jdbc;

  ContactStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseId id, ContactPlan.Planned planned) {
    jdbc.sql("""
            insert into monitoring_contact (case_id, month, kind, due_on, state)
            values (:id, :month, :kind, :dueOn, 'DUE')""")
        .param("id", id.value()).param("month", planned.month()).param("kind", planned.kind().name())
        .param("dueOn", planned.dueOn()).update();
  }

  /** All contacts of the case, by month. */
  List<Contact> of(CaseId id) {
    return jdbc.sql("select * from monitoring_contact where case_id = :id order by month").param("id", id.value())
        .query(ContactStore::contact).list();
  }

  void open(long contact, Instant at) {
    jdbc.sql("update monitoring_contact set opened_at = :at, tries = 0 where id = :id")
        .param("id", contact).param("at", Timestamp.from(at)).update();
  }

  void miss(long contact) {
    jdbc.sql("update monitoring_contact set state = 'MISSED' where id = :id").param("id", contact).update();
  }

  void done(long contact, Instant at) {
    jdbc.sql("update monitoring_contact set state = 'DONE', done_at = coalesce(done_at, :at) where id = :id")
        .param("id", contact).param("at", Timestamp.from(at)).update();
  }

  void tries(long contact, int tries) {
    jdbc.sql("update monitoring_contact set tries = :tries where id = :id").param("id", contact)
        .param("tries", tries).update();
  }

  void add(Try made) {
    jdbc.sql("""
            insert into monitoring_try (contact_id, task_id, tried_on, mode, reached, by, at)
            values (:contact, :task, :triedOn, :mode, :reached, :by, :at)""")
        .param("contact", made.contact()).param("task", made.task()).param("triedOn", made.triedOn())
        .param("mode", made.mode()).param("reached", made.reached()).param("by", made.by())
        .param("at", Timestamp.from(made.at())).update();
  }

  void shift(CaseId id, int days) {
    jdbc.sql("update monitoring_contact set due_on = due_on + :days where case_id = :id and state = 'DUE'")
        .param("id", id.value()).param("days", days).update();
  }

  private static Contact contact(ResultSet rs, int row) throws SQLException {
    return new Contact(rs.getLong("id"), rs.getInt("month"), Kind.valueOf(rs.getString("kind")),
        rs.getObject("due_on", LocalDate.class), State.valueOf(rs.getString("state")),
        moment(rs.getTimestamp("opened_at")), rs.getInt("tries"), moment(rs.getTimestamp("done_at")));
  }

  private static Instant moment(Timestamp value) {
    return value == null ? null : value.toInstant();
  }
}
