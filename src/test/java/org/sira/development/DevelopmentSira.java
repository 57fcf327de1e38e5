package org.sira.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.sira.SiraApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Starts Sira with all it needs on a workplace: {@code mvn spring-boot:test-run}. Data stays in {@code .sira/};
 * {@code --sira.demo=empty} starts with people but without cases, {@code --sira.home} names another folder.
 */
public final class DevelopmentSira {

  private final DevelopmentDatabase database;
  private final Mailbox mailbox;
  private final DemoClock clock;
  private final String address;

  private DevelopmentSira(DevelopmentDatabase database, String address) {
    this.database = database;
    this.address = address;
    mailbox = new Mailbox();
    clock = DemoClock.storedIn(new SingleConnectionDataSource(database.url(), database.user(), "", true));
  }

  public static void main(String[] args) {
    var arguments = new SimpleCommandLinePropertySource(args);
    var home = arguments.containsProperty("sira.home") ? arguments.getProperty("sira.home") : ".sira";
    var port = arguments.containsProperty("server.port") ? arguments.getProperty("server.port") : "8080";
    var address = "http://localhost:" + port;
    try {
      var database = DevelopmentDatabase.open(Path.of(home), address);
      // Runs after Sira itself has ended: it needs the database to the last.
      SpringApplication.getShutdownHandlers().add(() -> close(database));
      new DevelopmentSira(database, address).run(args);
    } catch (HomeLock.Taken alreadyRunning) {
      System.err.println(alreadyRunning.getMessage());
      System.exit(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(String[] args) {
    try {
      new SpringApplicationBuilder(SiraApplication.class)
          .profiles(DevelopmentOnly.PROFILE)
          .properties(customs())
          .initializers(this::furnish)
          .run(args);
    } catch (RuntimeException alreadyReported) {
      System.exit(1);
    }
  }

  private Map<String, Object> customs() {
    var customs = new HashMap<String, Object>(Map.of(
        "sira.demo", "full", "sira.base-url", address, "spring.thymeleaf.cache", "false",
        "sira.people.bootstrap", "false", "sira.api.addresses", "/api/,/v3/api-docs,/actuator/,/dev/"));
    if (Files.isDirectory(Path.of("processes"))) {
      customs.put("sira.models.location", Path.of("").toAbsolutePath().toUri().toString());
    }
    return customs;
  }

  private void furnish(ConfigurableApplicationContext context) {
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("workplace", Map.of(
        "spring.datasource.url", database.url(), "spring.datasource.username", database.user(),
        "spring.mail.host", "localhost", "spring.mail.port", mailbox.port())));
    var beans = (GenericApplicationContext) context;
    beans.registerBean("clock", DemoClock.class, () -> clock);
    beans.registerBean(Mailbox.class, () -> mailbox);
  }

  private static void close(DevelopmentDatabase database) {
    try {
      database.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
