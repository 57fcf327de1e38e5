package org.sira.notification;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of new work that people are still to be told of. */
@Component
class DigestStore {

  private final JdbcClient jdbc;

  DigestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void opened(String taskId, Instant at) {
    jdbc.sql("insert into notification_opened (task_id, at) values (:task, :at) on conflict do nothing")
        .param("task", taskId).param("at", Timestamp.from(at)).update();
  }

  Optional<Instant> nextDue() {
    return Optional.ofNullable(jdbc.sql("""
            select least((select min(at) from notification_opened),
              (select min(due_at) from notification_digest where due_at is not null)) as due""")
        .query((rs, n) -> rs.getTimestamp("due")).list().get(0)).map(Timestamp::toInstant);
  }

  /** Takes the tasks just opened out of the list. */
  List<String> takeOpened() {
    return jdbc.sql("""
            delete from notification_opened where task_id in
              (select task_id from notification_opened order by at limit 1000 for update skip locked)
            returning task_id""")
        .query(String.class).list();
  }

  /** Notes that the person is to hear of a task: now, or a pause after the last digest if that is later. */
  void tell(String username, String taskId, Instant now, Duration atMostEvery) {
    jdbc.sql("""
            insert into notification_digest as d (username, due_at) values (:username, :now)
            on conflict (username) do update set
              due_at = coalesce(d.due_at, greatest(:now, d.last_at + make_interval(secs => :pause)))""")
        .param("username", username).param("now", Timestamp.from(now)).param("pause", atMostEvery.toSeconds()).update();
    jdbc.sql("""
            insert into notification_digest_task (username, task_id) values (:username, :task)
            on conflict do nothing""")
        .param("username", username).param("task", taskId).update();
  }

  /** A person whose digest is due, locked until the end of the transaction. */
  Optional<String> takeDue(Instant now) {
    return jdbc.sql("""
            select username from notification_digest where due_at <= :now order by due_at, username
            limit 1 for update skip locked""")
        .param("now", Timestamp.from(now)).query(String.class).optional();
  }

  List<String> takeTasks(String username) {
    return jdbc.sql("delete from notification_digest_task where username = :username returning task_id")
        .param("username", username).query(String.class).list();
  }

  void told(String username, Instant at) {
    jdbc.sql("update notification_digest set last_at = :at, due_at = null where username = :username")
        .param("username", username).param("at", Timestamp.from(at)).update();
  }

  void nothingToTell(String username) {
    jdbc.sql("update notification_digest set due_at = null where username = :username").param("username", username)
        .update();
  }
}
