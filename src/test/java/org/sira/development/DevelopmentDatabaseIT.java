package org.sira.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each Sira of these tests is a Java process of its own, since locks and killed servers exist only between processes. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DevelopmentDatabaseIT {

  /** Opens the database, says so, and notes one line in it for each line it is told. */
  static final class Holder {
    public static void main(String[] args) throws Exception {
      try (var database = DevelopmentDatabase.open(Path.of(args[0]), "http://localhost:8080");
          var connection = database.dataSource().getConnection(); var statement = connection.createStatement();
          var input = new BufferedReader(new java.io.InputStreamReader(System.in))) {
        statement.execute("create table if not exists noted (line text)");
        System.out.println("open");
        for (var line = input.readLine(); line != null; line = input.readLine()) {
          statement.execute("insert into noted values ('" + line + "')");
          try (var rows = statement.executeQuery("select count(*), current_setting('fsync') ||"
              + " current_setting('synchronous_commit') from noted")) {
            rows.next();
            System.out.println("rows " + rows.getInt(1) + " " + rows.getString(2));
          }
        }
      } catch (HomeLock.Taken taken) {
        System.out.println(taken.getMessage());
        System.exit(1);
      }
    }
  }

  @TempDir
  Path home;

  @BeforeEach
  void theFolderIsNamedAsTheServerNamesIt() throws IOException {
    home = home.toRealPath();
  }

  @AfterEach
  void nothingIsLeftRunning() throws IOException {
    OrphanedServer.stop(home.resolve("data"));
  }

  @Test
  void theDataOutlivesAProcessThatIsKilledAndTheServerItLeftBehindIsStopped() throws Exception {
    var killed = start();
    assertThat(say(killed, "first")).isEqualTo("rows 1 onon");
    var server = server();
    killed.destroyForcibly().waitFor();
    assertThat(server.isAlive()).as("the killed process leaves its server behind").isTrue();

    var next = start();

    assertThat(say(next, "second")).isEqualTo("rows 2 onon");
    assertThat(OrphanedServer.ended(server, home.resolve("data"), Duration.ofSeconds(10))).isTrue();
    end(next);
  }

  @Test
  void theSecondOfTwoIsToldThatSiraAlreadyRunsAndTheFirstGoesOn() throws Exception {
    var first = start();
    var second = launch();

    assertThat(second.inputReader().lines().toList()).satisfiesExactly(
        french -> assertThat(french).contains("Sira tourne déjà ici (processus " + first.pid() + ", http://localhost:8080)"),
        english -> assertThat(english).contains("Sira already runs here (process " + first.pid() + ", http://localhost:8080)"));
    assertThat(second.waitFor()).isEqualTo(1);
    assertThat(say(first, "still here")).isEqualTo("rows 1 onon");
    end(first);
  }

  @Test
  void ofTwoThatStartAtOnceExactlyOneRuns() throws Exception {
    var one = launch();
    var other = launch();
    var lines = java.util.List.of(one.inputReader().readLine(), other.inputReader().readLine());

    assertThat(lines).containsOnlyOnce("open").filteredOn(line -> line.startsWith("Sira tourne déjà ici")).hasSize(1);
    end(lines.get(0).equals("open") ? one : other);
  }

  @Test
  void afterAnOrderlyEndNoServerIsLeft() throws Exception {
    var process = start();
    var server = server();
    end(process);

    assertThat(OrphanedServer.ended(server, home.resolve("data"), Duration.ofSeconds(10))).isTrue();
    assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
  }

  @Test
  void aProcessNumberLeftOverFromAServerLongGoneIsNoObstacle() throws Exception {
    end(start());
    // The number now belongs to another process, which must not be touched.
    var bystander = ProcessHandle.current();
    Files.writeString(home.resolve("data/postmaster.pid"), bystander.pid() + "\n" + home.resolve("data") + "\n");

    var next = start();

    assertThat(say(next, "again")).isEqualTo("rows 1 onon");
    end(next);
  }

  @Test
  void aFirstStartThatWasCutShortIsBegunAgain() throws Exception {
    Files.createDirectories(home.resolve("data"));
    Files.writeString(home.resolve("data/postgresql.conf"), "half written");

    end(start());

    assertThat(home.resolve("data/PG_VERSION")).exists();
  }

  private Process launch() throws IOException {
    var errors = Files.createTempFile(home, "errors", ".txt").toFile();
    return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1",
        "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dlogback.configurationFile=quiet-logback.xml",
        "-Dot.epg.working-dir=" + Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg"),
        "-cp", System.getProperty("java.class.path"), Holder.class.getName(), home.toString())
        .redirectError(errors).start();
  }

  private Process start() throws IOException {
    var process = launch();
    assertThat(process.inputReader().readLine()).isEqualTo("open");
    return process;
  }

  private static String say(Process process, String line) throws IOException {
    process.outputWriter().write(line + "\n");
    process.outputWriter().flush();
    return process.inputReader().readLine();
  }

  private static void end(Process process) throws Exception {
    process.outputWriter().close();
    assertThat(process.waitFor()).isZero();
  }

  private ProcessHandle server() throws IOException {
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid")).get(0))).orElseThrow();
  }
}
