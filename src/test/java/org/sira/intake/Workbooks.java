package org.sira.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;

/** A manifest as Excel saves it. */
final class Workbooks {

  private Workbooks() {}

  /** The small one, the cell A2 of which says that it stands elsewhere. */
  static byte[] withCellAt(String reference) {
    var out = new ByteArrayOutputStream();
    try (var read = ZipFile.builder().setByteArray(small()).get(); var written = new ZipOutputStream(out)) {
      for (var part : Collections.list(read.getEntries())) {
        var content = read.getInputStream(part).readAllBytes();
        written.putNextEntry(new ZipEntry(part.getName()));
        written.write(part.getName().startsWith("xl/worksheets/") ? new String(content, StandardCharsets.UTF_8)
            .replace("r=\"A2\"", "r=\"" + reference + "\"").getBytes(StandardCharsets.UTF_8) : content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] small() {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", "1.0")) {
      var sheet = workbook.newWorksheet("Manifeste");
      var titles = new String[] {"Nom", "Prénom", "Sexe", "Date de naissance", "Téléphone"};
      for (int i = 0; i < titles.length; i++) {
        sheet.value(0, i, titles[i]);
      }
      sheet.value(1, 0, "Koïta");
      sheet.value(1, 1, "Aminata");
      sheet.value(1, 2, "F");
      sheet.value(1, 3, LocalDate.parse("1999-02-03"));
      sheet.style(1, 3).format("dd/mm/yyyy").set();
      sheet.value(1, 4, 76112233);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
