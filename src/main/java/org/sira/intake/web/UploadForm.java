package org.sira.intake.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sira.intake.ManifestUpload;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.InvalidAnswers.Fault;
import org.sira.shared.Refusal;
import org.springframework.web.multipart.MultipartFile;

/** What is sent with a manifest, as typed. A request without the part {@code file} is malformed. */
record UploadForm(MultipartFile file, String flight, String arrivedOn, String modality, String office) {

  ManifestUpload toUpload() {
    if (file == null) {
      throw new Refusal(Refusal.Kind.MALFORMED, "MALFORMED", Map.of("parameter", "file"));
    }
    try {
      return new ManifestUpload(file.getBytes(), file.getOriginalFilename(), flight, day(), modality, office);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LocalDate day() {
    if (arrivedOn == null || arrivedOn.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(arrivedOn.strip());
    } catch (DateTimeException e) {
      throw new InvalidAnswers(List.of(new Fault("arrivedOn", "NOT_A_DATE", Map.of("typed", arrivedOn))));
    }
  }
}
