package org.sira.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When daily rounds are due. */
@Component
class DailyRoundStore {

  private final JdbcClient jdbc;

  DailyRoundStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Instant> due(String round) {
    return jdbc.sql("select due_at from notification_round where name = :name").param("name", round)
        .query((rs, n) -> rs.getTimestamp("due_at").toInstant()).optional();
  }

  /** Moves a round on; false when another machine has done so. */
  boolean moveOn(String round, Instant from, Instant to) {
    return jdbc.sql("""
            insert into notification_round as r (name, due_at) values (:name, :to)
            on conflict (name) do update set due_at = :to where r.due_at = :from""")
        .param("name", round).param("from", Timestamp.from(from)).param("to", Timestamp.from(to)).update() == 1;
  }
}
