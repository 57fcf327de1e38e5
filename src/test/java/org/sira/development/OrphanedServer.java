package org.sira.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A PostgreSQL whose Sira was killed: it still serves the data folder, and ends before a new one begins. */
final class OrphanedServer {

  private static final Duration POLITELY = Duration.ofSeconds(30);
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  private OrphanedServer() {}

  /** Stops the server of this folder if one runs; the folder must be locked, so that it can be nobody else's. */
  static void stop(Path data) throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    if (Files.notExists(pidFile)) {
      return;
    }
    var orphan = running(Files.readAllLines(pidFile), data);
    if (orphan.isPresent()) {
      stop(orphan.get(), data);
    }
    // Left by a killed server or a restarted machine; its number may by now be that of another process.
    Files.deleteIfExists(pidFile);
  }

  private static Optional<ProcessHandle> running(List<String> pidFile, Path data) {
    if (pidFile.isEmpty() || !pidFile.get(0).strip().matches("\\d+")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(pidFile.get(0).strip())).filter(process -> serves(process, data));
  }

  /** False too for a server that has ended and that its parent has not yet taken note of. */
  private static boolean serves(ProcessHandle process, Path data) {
    return process.info().arguments().map(arguments -> List.of(arguments).contains(data.toString())).orElse(false);
  }

  private static void stop(ProcessHandle server, Path data) throws IOException {
    signal(server, "INT");
    if (!ended(server, data, POLITELY)) {
      signal(server, "QUIT");
      if (!ended(server, data, AT_ONCE)) {
        throw new IOException("""
            PostgreSQL (processus %1$d) ne s'arrête pas ; arrêtez-le à la main.
            PostgreSQL (process %1$d) does not stop; please stop it by hand.""".formatted(server.pid()));
      }
    }
  }

  /** INT asks for PostgreSQL's fast shutdown, QUIT for its immediate one; Java itself can send neither. */
  private static void signal(ProcessHandle server, String signal) throws IOException {
    new ProcessBuilder("kill", "-" + signal, String.valueOf(server.pid())).inheritIO().start();
  }

  static boolean ended(ProcessHandle server, Path data, Duration patience) {
    var until = System.nanoTime() + patience.toNanos();
    while (serves(server, data) && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return !serves(server, data);
  }
}
