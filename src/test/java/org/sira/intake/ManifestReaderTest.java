package org.sira.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sira.shared.Refusal;

class ManifestReaderTest {

  private static final String FRENCH = "Référence;Nom;Prénom;Sexe;Date de naissance;Nationalité\n"
      + "R1;Koïta;Aminata;Féminin;03/02/1999;Malienne\n";

  @Test
  void utf8IsReadWithAndWithoutMark() {
    assertThat(familyName(FRENCH.getBytes(StandardCharsets.UTF_8))).isEqualTo("Koïta");
    assertThat(familyName(("\uFEFF" + FRENCH).getBytes(StandardCharsets.UTF_8))).isEqualTo("Koïta");
  }

  @Test
  void windowsEncodingIsRecognised() {
    assertThat(familyName(FRENCH.getBytes(Charset.forName("windows-1252")))).isEqualTo("Koïta");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theSeparatorIsTheOneOfTheTitleLine(String separator) {
    assertThat(familyName(FRENCH.replace(";", separator).getBytes(StandardCharsets.UTF_8))).isEqualTo("Koïta");
  }

  @Test
  void separatorsWithinQuotedTitlesDoNotCount() {
    var text = "\"nom\";\"prénom\";\"sexe\";\"date de naissance\";\"a,b,c,d,e,f\"\nKoïta;A;F;1999-01-01;x";
    assertThat(familyName(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("Koïta");
  }

  @Test
  void titlesAreKnownInBothLanguagesWhateverTheirCaseAndSpaces() {
    var manifest = ManifestReader.read(Manifests.csv("LASTNAME,  First Name ,SEXE,date_de_naissance,Téléphone,loisirs",
        "Koïta,Awa,F,1999-01-01,76112233,football"));
    assertThat(manifest.positions()).containsOnlyKeys(Column.LAST_NAME, Column.FIRST_NAME, Column.SEX,
        Column.DATE_OF_BIRTH, Column.PHONE);
  }

  @Test
  void aRowIsNumberedByTheLineWhereItBegins() {
    var manifest = ManifestReader.read(Manifests.csv(Manifests.TITLES, "1,\"Ko\nné\",Awa,F,1999-01-01", "",
        "2,Touré,Ali,M,1999-01-01"));
    assertThat(manifest.rows()).extracting(RawRow::line).containsExactly(2, 5);
  }

  @Test
  void aWorkbookIsReadWithItsDates() {
    var result = ManifestCheck.check(ManifestReader.read(Workbooks.small()), Manifests.TODAY);
    assertThat(result.refused()).isEmpty();
    assertThat(result.travellers()).singleElement().satisfies(traveller -> {
      assertThat(traveller.familyName()).isEqualTo("Koïta");
      assertThat(traveller.birthDate()).isEqualTo("1999-02-03");
      assertThat(traveller.phone()).isEqualTo("+22376112233");
      assertThat(traveller.row()).isEqualTo(2);
    });
  }

  @Test
  void missingColumnsRefuseTheWholeFile() {
    assertThatThrownBy(() -> ManifestReader.read(Manifests.csv("nom,âge", "Koïta,27")))
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.code()).isEqualTo("MANIFEST_COLUMNS_MISSING");
          assertThat(refusal.details()).containsEntry("columns", "first_name, sex, date_of_birth");
        });
  }

  @Test
  void aFileWithoutRowsIsEmpty() {
    assertRefused(new byte[0], "MANIFEST_EMPTY");
    assertRefused(Manifests.csv("", " ", ",,"), "MANIFEST_EMPTY");
    assertRefused(Manifests.csv(Manifests.TITLES, "", ",,,,"), "MANIFEST_EMPTY");
  }

  @Test
  void whatIsNeitherTextNorWorkbookIsUnreadable() {
    assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2, 3}, "MANIFEST_UNREADABLE");
    assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "MANIFEST_UNREADABLE");
    assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "MANIFEST_UNREADABLE");
  }

  @Test
  void aQuoteThatNeverClosesIsNamedByItsLine() {
    assertRefused(Manifests.csv(Manifests.TITLES, "1,Koné,Awa,F,1999-01-01", "2,\"Koné,Ali,M,1999-01-01"),
        "MANIFEST_QUOTE_OPEN");
  }

  @Test
  void aFileBeyondTheLimitsIsTooLarge() {
    assertRefused(new byte[(5 << 20) + 1], "MANIFEST_TOO_LARGE");
    assertRefused((Manifests.TITLES + "\n" + "1,Koné,Awa,F,1999-01-01\n".repeat(5001)).getBytes(), "MANIFEST_TOO_LONG");
  }

  @Test
  void aWorkbookWithACellBeyondTheLastColumnIsRefusedBeforeRoomIsMadeForIt() {
    assertRefused(Workbooks.withCellAt("FXSHRXW2"), "MANIFEST_UNREADABLE");
  }

  @Test
  void aZipThatUnpacksToMoreThanAnyManifestIsRefusedUnread() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
    }
    assertRefused(out.toByteArray(), "MANIFEST_TOO_LARGE");
  }

  private static String familyName(byte[] file) {
    var manifest = ManifestReader.read(file);
    return manifest.cell(manifest.rows().get(0), Column.LAST_NAME);
  }

  private static void assertRefused(byte[] file, String code) {
    assertThatThrownBy(() -> ManifestReader.read(file))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
