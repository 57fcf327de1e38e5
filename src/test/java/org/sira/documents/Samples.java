package org.sira.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest files of their types. */
public final class Samples {

  private static final String OFFICE = "<Types><Override ContentType=\"application/vnd.%s.main+xml\"/></Types>";
  private static final String OPEN_XML = "openxmlformats-officedocument.";

  private Samples() {}

  public static byte[] of(String type) {
    return switch (type) {
      case "pdf" -> "%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF".getBytes(StandardCharsets.ISO_8859_1);
      case "jpeg" -> hex("ffd8ffe000104a46494600010100000100010000ffd9");
      case "png" -> hex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
      case "webp" -> hex("524946461a000000574542505650384c0d0000002f00000010071011118888fe0700");
      case "gif" -> hex("47494638396101000100000000");
      case "exe" -> hex("4d5a90000300000004000000ffff0000b800000000000000");
      case "elf" -> hex("7f454c460201010000000000000000000200b700");
      case "text" -> "Awa est passée au bureau.\n".getBytes(StandardCharsets.UTF_8);
      case "html" -> "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
      case "svg" -> "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>".getBytes(StandardCharsets.UTF_8);
      case "zip" -> zip("virus.exe", "MZ");
      case "docx" -> zip("[Content_Types].xml", OFFICE.formatted(OPEN_XML + "wordprocessingml.document"));
      case "xlsx" -> zip("[Content_Types].xml", OFFICE.formatted(OPEN_XML + "spreadsheetml.sheet"));
      case "docm" -> zip("[Content_Types].xml", OFFICE.formatted("ms-word.document.macroEnabled"));
      case "odt" -> zip("mimetype", "application/vnd.oasis.opendocument.text");
      default -> throw new IllegalArgumentException(type);
    };
  }

  /** Says that it is a Word document only after more than anybody should unpack. */
  public static byte[] bomb() {
    return zip("a.bin", "0".repeat(70 << 20), "[Content_Types].xml", OFFICE.formatted(OPEN_XML + "wordprocessingml.document"));
  }

  private static byte[] zip(String... namesAndTexts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
