package org.sira.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/**
 * Tells the office formats, which all are ZIP files, by the entry in which each says what it is. Files with macros are
 * none of those taken. Unpacks no more than a fixed amount, however well the file is packed.
 */
final class OfficeFile {

  private static final int MOST_UNPACKED = 64 << 20;
  private static final String MAIN = "application/vnd.openxmlformats-officedocument.";

  private int left = MOST_UNPACKED;

  private OfficeFile() {}

  static Optional<FileType> typeOf(byte[] content) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      return new OfficeFile().read(zip);
    } catch (IOException | IllegalArgumentException brokenFile) {
      return Optional.empty();
    }
  }

  private Optional<FileType> read(ZipInputStream zip) throws IOException {
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      var says = switch (entry.getName()) {
        case "mimetype" -> openDocument(text(zip));
        case "[Content_Types].xml" -> openXml(text(zip));
        default -> null;
      };
      if (says != null) {
        return says;
      }
      pass(zip);
    }
    return Optional.empty();
  }

  private static Optional<FileType> openDocument(String mimetype) {
    return mimetype.strip().equals(FileType.ODT.contentType()) ? Optional.of(FileType.ODT) : Optional.empty();
  }

  private static Optional<FileType> openXml(String contentTypes) {
    if (contentTypes.contains(MAIN + "wordprocessingml.document.main+xml")) {
      return Optional.of(FileType.DOCX);
    }
    return contentTypes.contains(MAIN + "spreadsheetml.sheet.main+xml") ? Optional.of(FileType.XLSX) : Optional.empty();
  }

  private String text(ZipInputStream zip) throws IOException {
    var text = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    for (int n = zip.read(buffer); n > 0; n = zip.read(buffer)) {
      spend(n);
      text.write(buffer, 0, n);
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  private void pass(ZipInputStream zip) throws IOException {
    var buffer = new byte[8192];
    for (int n = zip.read(buffer); n > 0; n = zip.read(buffer)) {
      spend(n);
    }
  }

  private void spend(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new IOException("unpacks to more than " + MOST_UNPACKED);
    }
  }
}
