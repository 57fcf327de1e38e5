package org.sira.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;
import org.sira.development.DevelopmentSira;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sira as a newcomer starts it, in a process of its own that can be killed, with people and without cases. */
final class ServerProcess {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final int port;
  private final Path home;

  private ServerProcess(Process process, int port, Path home) {
    this.process = process;
    this.port = port;
    this.home = home;
  }

  /** Starts on this folder and returns when people can sign in. */
  static ServerProcess start(Path home) throws IOException {
    int port = freePort();
    var said = Files.createTempFile(home, "said", ".txt");
    var process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx768m",
        "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
        "-Dot.epg.working-dir=" + Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg"),
        "-cp", System.getProperty("java.class.path"), DevelopmentSira.class.getName(),
        "--sira.home=" + home, "--sira.demo=empty", "--server.port=" + port)
        .redirectErrorStream(true).redirectOutput(said.toFile()).start();
    awaitReady(process, said);
    return new ServerProcess(process, port, home);
  }

  private static void awaitReady(Process process, Path said) throws IOException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.readString(said).contains("Sira is ready")) {
      if (!process.isAlive() || System.nanoTime() > until) {
        process.destroyForcibly();
        throw new AssertionError("Sira did not start:\n" + Files.readString(said));
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  ApiClient api() {
    return new ApiClient(port);
  }

  /** As kill -9 does: nothing is finished, nobody is told. */
  void kill() {
    process.destroyForcibly().onExit().orTimeout(1, TimeUnit.MINUTES).join();
  }

  /** Ends as Ctrl-C does. */
  void end() {
    process.destroy();
    process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
  }

  /** A look into its database. */
  JdbcClient database() throws IOException {
    var source = new PGSimpleDataSource();
    // PostgreSQL notes the port that it listens on in the fourth line.
    source.setPortNumbers(new int[] {Integer.parseInt(Files.readAllLines(home.resolve("data/postmaster.pid")).get(3).strip())});
    source.setDatabaseName("sira");
    source.setUser("postgres");
    return JdbcClient.create(source);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
