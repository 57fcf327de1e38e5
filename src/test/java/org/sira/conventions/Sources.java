package org.sira.conventions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the project as they lie in its folders. */
final class Sources {

  static final Path JAVA = Path.of("src/main/java");
  static final Path TESTS = Path.of("src/test/java");
  static final Path TEMPLATES = Path.of("src/main/resources/templates");
  static final Path MESSAGES = Path.of("src/main/resources/messages");
  static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  private Sources() {}

  static List<Path> files(Path folder, String ending) {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int lines(Path file) {
    return (int) text(file).lines().count();
  }
}
