package org.sira.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

  @ParameterizedTest
  @CsvSource({"pdf, PDF", "jpeg, JPEG", "png, PNG", "webp, WEBP", "text, TEXT", "docx, DOCX", "xlsx, XLSX", "odt, ODT"})
  void theContentTellsTheType(String sample, FileType type) {
    assertThat(FileType.of(Samples.of(sample), "sans nom")).contains(type);
    assertThat(FileType.of(Samples.of(sample), "virus.exe")).contains(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exe", "html", "svg", "zip", "docm", "elf", "gif"})
  void whatIsNotTakenIsRefusedWhateverItIsCalled(String sample) {
    assertThat(FileType.of(Samples.of(sample), "facture.pdf")).isEmpty();
    assertThat(FileType.of(Samples.of(sample), "photo.jpg")).isEmpty();
    assertThat(FileType.of(Samples.of(sample), "liste.csv")).isEmpty();
  }

  @Test
  void theNamePartsTextFromTables() {
    var table = "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8);
    assertThat(FileType.of(table, "liste.CSV")).contains(FileType.CSV);
    assertThat(FileType.of(table, "liste")).contains(FileType.TEXT);
  }

  @Test
  void aFileThatUnpacksToMoreThanItMayIsNoOfficeFile() {
    assertThat(FileType.of(Samples.bomb(), "rapport.docx")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "facture.pdf | facture.pdf", "../../etc/passwd | passwd.pdf", "C:\\Users\\awa\\reçu signé.PDF | reçu signé.PDF",
      "virus.exe | virus.exe.pdf", ".htaccess | htaccess.pdf", "a\u202Egnp.exe | agnp.exe.pdf", "a\u0007b.pdf | ab.pdf",
      "a\"b<c>.pdf | a_b_c_.pdf", "... | document.pdf", ".pdf | pdf.pdf"})
  void namesAreMadeSafe(String given, String kept) {
    assertThat(FileName.of(given, FileType.PDF)).isEqualTo(kept);
  }

  @Test
  void aLongNameKeepsItsEnding() {
    assertThat(FileName.of("é".repeat(400) + ".jpeg", FileType.JPEG)).hasSize(150).endsWith("é.jpeg");
    assertThat(FileName.of(null, FileType.PNG)).isEqualTo("document.png");
    assertThat(FileName.of("a\0b\n.png", FileType.PNG)).isEqualTo("ab.png");
  }
}
