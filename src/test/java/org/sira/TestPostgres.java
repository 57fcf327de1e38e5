package org.sira;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/** One real PostgreSQL for all tests of a run; each context of the tests gets a database of its own. */
public final class TestPostgres {

  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestPostgres() {}

  /** Creates an empty database and tells its address. */
  public static String newDatabase() {
    var name = "sira_" + DATABASES.incrementAndGet();
    try (var connection = SERVER.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return SERVER.getJdbcUrl("postgres", name);
  }

  private static void stop() {
    try {
      SERVER.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres start() {
    try {
      // Ended after the application: one that loses its database while it ends waits half a minute for it.
      SpringApplication.getShutdownHandlers().add(TestPostgres::stop);
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
          .setServerConfig("max_connections", "100")
          .setRegisterShutdownHook(false)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
