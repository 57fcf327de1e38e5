package org.sira.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;

/** A manifest as Excel saves it. */
final class Workbooks {

  private Workbooks() {}

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
