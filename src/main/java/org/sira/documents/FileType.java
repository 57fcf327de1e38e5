package org.sira.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** The types of files that are taken, told by what the file contains; the ending of its name only parts text from CSV. */
enum FileType {
  PDF("application/pdf", "pdf"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  CSV("text/csv", "csv"),
  TEXT("text/plain", "txt"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  ODT("application/vnd.oasis.opendocument.text", "odt");

  private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();

  private final String contentType;
  private final List<String> endings;

  FileType(String contentType, String... endings) {
    this.contentType = contentType;
    this.endings = List.of(endings);
  }

  String contentType() {
    return contentType;
  }

  String ending() {
    return endings.get(0);
  }

  boolean fits(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
  }

  /** The type of the content, empty when it is none of those taken. */
  static Optional<FileType> of(byte[] content, String name) {
    var type = magic(content);
    if (type.equals(TEXT.contentType)) {
      return Optional.of(CSV.fits(name) ? CSV : TEXT);
    }
    return isZip(content) ? OfficeFile.typeOf(content)
        : Stream.of(values()).filter(known -> known.contentType.equals(type)).findFirst();
  }

  private static boolean isZip(byte[] content) {
    return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
  }

  private static String magic(byte[] content) {
    try {
      return MAGIC.detect(new ByteArrayInputStream(content), new Metadata()).getBaseType().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
