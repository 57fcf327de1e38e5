package org.sira.development;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL whose data stays in a folder between runs. One Sira at a time may use the folder; a server left
 * behind by a killed Sira is stopped and started anew, and loses nothing that was committed.
 */
public final class DevelopmentDatabase implements AutoCloseable {

  private static final String NAME = "sira";
  private static final String USER = "postgres";
  private static final String NOT_AS_ROOT = """
      PostgreSQL ne démarre pas sous root ; lancez Sira en utilisateur ordinaire, ou installez la commande unshare.
      PostgreSQL does not start as root; start Sira as an ordinary user, or install the command unshare.""";

  private final HomeLock lock;
  private final EmbeddedPostgres server;

  private DevelopmentDatabase(HomeLock lock, EmbeddedPostgres server) {
    this.lock = lock;
    this.server = server;
  }

  /** Opens the database of a folder. {@code address} is what a second Sira on this folder will be told. */
  public static DevelopmentDatabase open(Path home, String address) throws IOException {
    // The real path, so that every Sira names the folder alike, whatever links lead to it.
    var folder = Files.createDirectories(home).toRealPath();
    keepToOurselves(folder);
    var lock = HomeLock.take(folder.resolve("lock"), address);
    try {
      var database = new DevelopmentDatabase(lock, start(folder));
      database.createOnce();
      return database;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  public String url() {
    return server.getJdbcUrl(USER, NAME);
  }

  public String user() {
    return USER;
  }

  public DataSource dataSource() {
    return server.getDatabase(USER, NAME);
  }

  /** Stops the server, then lets the next Sira in. */
  @Override
  public void close() throws IOException {
    server.close();
    lock.close();
  }

  private static EmbeddedPostgres start(Path folder) throws IOException {
    var data = folder.resolve("data");
    var complete = folder.resolve("data.complete");
    OrphanedServer.stop(data);
    if (Files.notExists(complete)) {
      // The very first start was cut short: there is no server in it that could be started.
      FileSystemUtils.deleteRecursively(data);
    }
    var server = startServer(folder, data);
    if (Files.notExists(complete)) {
      Files.createFile(complete);
    }
    return server;
  }

  private static EmbeddedPostgres startServer(Path folder, Path data) throws IOException {
    try {
      return EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(binaries(folder).toFile())
          .setDataDirectory(data).setCleanDataDirectory(false)
          .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
          .setServerConfig("max_connections", "60")
          .setPGStartupWait(Duration.ofMinutes(2))
          .setRegisterShutdownHook(false)
          .start();
    } catch (IllegalStateException e) {
      if ("root".equals(System.getProperty("user.name"))) {
        throw new IOException(NOT_AS_ROOT, e);
      }
      throw e;
    }
  }

  private static void keepToOurselves(Path folder) throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Not in the temporary folder, which some systems sweep while the server runs. */
  private static Path binaries(Path folder) {
    return Path.of(System.getProperty("ot.epg.working-dir", folder.resolve("postgresql").toString()));
  }

  private void createOnce() throws IOException {
    try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement();
        var known = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
      if (!known.next()) {
        connection.createStatement().execute("create database " + NAME);
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
