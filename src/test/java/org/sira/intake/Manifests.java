package org.sira.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Manifests for tests: the sample files, and small ones of two or three lines. */
final class Manifests {

  static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  static final String TITLES = "sending_reference,last_name,first_name,sex,date_of_birth";

  private Manifests() {}

  static byte[] sample(String name) {
    try (var file = Manifests.class.getResourceAsStream("/manifests/" + name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] csv(String... lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  static ManifestCheck.Result check(String... lines) {
    return ManifestCheck.check(ManifestReader.read(csv(lines)), TODAY);
  }
}
