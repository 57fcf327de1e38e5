package org.sira.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sira.notification.QueuedMail.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the outbox. */
@Component
class MailStore {

  private final JdbcClient jdbc;

  MailStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Mail mail) {
    jdbc.sql("""
            insert into notification_mail (key, message_id, kind, username, address, language, subject, text, html,
              queued_at, state, next_try)
            values (:key, :messageId, :kind, :username, :address, :language, :subject, :text, :html,
              :at, 'QUEUED', :at)
            on conflict do nothing""")
        .param("key", mail.key()).param("messageId", mail.messageId()).param("kind", mail.kind().name())
        .param("username", mail.username()).param("address", mail.address()).param("language", mail.language())
        .param("subject", mail.subject()).param("text", mail.text()).param("html", mail.html())
        .param("at", Timestamp.from(mail.queuedAt())).update();
  }

  Optional<Instant> nextTry() {
    return jdbc.sql("select next_try from notification_mail where state = 'QUEUED' order by next_try limit 1")
        .query((rs, n) -> moment(rs, "next_try")).optional();
  }

  /** Takes one mail that is due, locked until the end of the transaction; those that others hold are passed over. */
  Optional<Mail> take(Instant now) {
    return jdbc.sql("""
            select * from notification_mail where state = 'QUEUED' and next_try <= :now
            order by next_try, id limit 1 for update skip locked""")
        .param("now", Timestamp.from(now)).query(MailStore::mail).optional();
  }

  void sent(Mail mail, Instant at) {
    jdbc.sql("""
            update notification_mail set state = 'SENT', sent_at = :at, next_try = null, last_error = null,
              text = case when :secret then '' else text end, html = case when :secret then '' else html end
            where id = :id""")
        .param("id", mail.id()).param("at", Timestamp.from(at)).param("secret", mail.kind().secret()).update();
  }

  /** Keeps the mail for another try, or gives it up when there is none. */
  void failed(Mail mail, String error, Instant nextTry) {
    jdbc.sql("""
            update notification_mail set attempts = attempts + 1, last_error = :error, next_try = :next,
              state = case when cast(:next as timestamptz) is null then 'FAILED' else 'QUEUED' end
            where id = :id""")
        .param("id", mail.id()).param("error", error)
        .param("next", nextTry == null ? null : Timestamp.from(nextTry)).update();
  }

  boolean retry(long id, Instant at) {
    return jdbc.sql("""
            update notification_mail set state = 'QUEUED', attempts = 0, next_try = :at
            where id = :id and state <> 'SENT'""")
        .param("id", id).param("at", Timestamp.from(at)).update() == 1;
  }

  List<QueuedMail> list(State state, int most) {
    return jdbc.sql("select * from notification_mail where state = :state order by id desc limit :most")
        .param("state", state.name()).param("most", most).query(MailStore::queued).list();
  }

  int count(State state) {
    return jdbc.sql("select count(*) from (select 1 from notification_mail where state = :state limit 1000) counted")
        .param("state", state.name()).query(Integer.class).single();
  }

  private static Mail mail(ResultSet rs, int row) throws SQLException {
    return new Mail(rs.getLong("id"), rs.getString("key"), rs.getString("message_id"),
        MailKind.valueOf(rs.getString("kind")), rs.getString("username"), rs.getString("address"),
        rs.getString("language"), rs.getString("subject"), rs.getString("text"), rs.getString("html"),
        moment(rs, "queued_at"), rs.getInt("attempts"), moment(rs, "next_try"));
  }

  private static QueuedMail queued(ResultSet rs, int row) throws SQLException {
    return new QueuedMail(rs.getLong("id"), MailKind.valueOf(rs.getString("kind")), rs.getString("username"),
        rs.getString("subject"), State.valueOf(rs.getString("state")), rs.getInt("attempts"), moment(rs, "queued_at"),
        moment(rs, "next_try"), moment(rs, "sent_at"), rs.getString("last_error"));
  }

  private static Instant moment(ResultSet rs, String column) throws SQLException {
    var value = rs.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
