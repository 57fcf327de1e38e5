package org.sira.development;

import java.time.Duration;
import javax.sql.DataSource;
import org.sira.MovableClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The clock of the demo: it keeps how far it was moved in the database, so that it does not fall back at the next
 * start. Its table stands in a schema of its own, which the product's migrations do not know.
 */
final class DemoClock extends MovableClock {

  private final JdbcClient jdbc;

  private DemoClock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static DemoClock storedIn(DataSource database) {
    var clock = new DemoClock(JdbcClient.create(database));
    clock.jdbc.sql("create schema if not exists development").update();
    clock.jdbc.sql("create table if not exists development.dev_clock (milliseconds bigint not null)").update();
    clock.jdbc.sql("select milliseconds from development.dev_clock").query(Long.class).optional()
        .ifPresent(kept -> clock.show(Duration.ofMillis(kept)));
    return clock;
  }

  @Override
  public void moveTo(Duration offset) {
    show(offset);
    var known = jdbc.sql("update development.dev_clock set milliseconds = :offset")
        .param("offset", offset.toMillis()).update();
    if (known == 0) {
      jdbc.sql("insert into development.dev_clock values (:offset)").param("offset", offset.toMillis()).update();
    }
  }

  private void show(Duration offset) {
    super.moveTo(offset);
  }
}
