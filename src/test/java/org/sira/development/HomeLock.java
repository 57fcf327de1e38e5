package org.sira.development;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Lets one Sira at a time use a folder, and tells the next one who is there. The operating system gives the lock back
 * when the process ends, however it ends.
 */
final class HomeLock implements AutoCloseable {

  /** Another Sira uses the folder: its process number and its address, as far as it has written them. */
  static final class Taken extends IOException {
    Taken(String process, String address) {
      super("""
          Sira tourne déjà ici (processus %1$s, %2$s). Utilisez-la, ou arrêtez-la d'abord (kill %1$s).
          Sira already runs here (process %1$s, %2$s). Use it, or stop it first (kill %1$s)."""
          .formatted(process, address));
    }
  }

  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  static HomeLock take(Path file, String address) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      var holder = Files.readAllLines(file);
      throw holder.size() < 2 ? new Taken("?", "?") : new Taken(holder.get(0), holder.get(1));
    }
    var lock = new HomeLock(channel);
    lock.write(List.of(String.valueOf(ProcessHandle.current().pid()), address));
    return lock;
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void write(List<String> lines) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
