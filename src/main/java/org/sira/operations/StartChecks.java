package org.sira.operations;

import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the database looked at before Flyway, the first to use it, touches it. */
@Configuration(proxyBeanMethods = false)
class StartChecks {

  @Bean
  FlywayMigrationStrategy checkThenMigrate(JdbcConnectionDetails database) {
    return flyway -> {
      new DatabaseCheck(database).check();
      flyway.migrate();
    };
  }
}
