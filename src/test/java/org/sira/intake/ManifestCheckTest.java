package org.sira.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sira.reference.Spelling;

class ManifestCheckTest {

  private static final String TITLES = Manifests.TITLES + ",phone,nationality";

  @Test
  void everyRowOfTheCharterIsAccepted() {
    var result = ManifestCheck.check(ManifestReader.read(Manifests.sample("manifest-charter-126.csv")), Manifests.TODAY);
    assertThat(result.refused()).isEmpty();
    assertThat(result.travellers()).hasSize(126);
  }

  @Test
  void eachBadRowIsNamedWithItsFieldAndReason() {
    var result = ManifestCheck.check(ManifestReader.read(Manifests.sample("manifest-with-errors.csv")), Manifests.TODAY);
    assertThat(result.faults()).containsExactly(
        new RowFault(3, "date_of_birth", "DATE_INVALID"),
        new RowFault(4, "sex", "SEX_UNKNOWN"),
        new RowFault(5, "last_name", "NAME_MISSING"),
        new RowFault(9, "phone", "PHONE_INVALID"),
        new RowFault(10, "sending_reference", "REFERENCE_REUSED"),
        new RowFault(11, "date_of_birth", "DATE_IN_FUTURE"));
    assertThat(result.travellers()).extracting(Traveller::row).containsExactly(2, 6, 7, 8, 12, 13);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "1,,Awa,F,1999-01-01,,|last_name|NAME_MISSING",
      "1,Koné,-,F,1999-01-01,,|first_name|NAME_MISSING",
      "1,Koné,Awa,,1999-01-01,,|sex|SEX_UNKNOWN",
      "1,Koné,Awa,F,,,|date_of_birth|DATE_INVALID",
      "1,Koné,Awa,F,1999-02-29,,|date_of_birth|DATE_INVALID",
      "1,Koné,Awa,F,1/13/1999,,|date_of_birth|DATE_INVALID",
      "1,Koné,Awa,F,1999,,|date_of_birth|DATE_INVALID",
      "1,Koné,Awa,F,24/11/2026,,|date_of_birth|DATE_IN_FUTURE",
      "1,Koné,Awa,F,1999-01-01,rien,|phone|PHONE_INVALID",
      "1,Koné,Awa,F,1999-01-01,,Ruritanie|nationality|NATIONALITY_UNKNOWN",
      "1,Ko\u0000né,Awa,F,1999-01-01,,|last_name|NOT_STORABLE"})
  void aRowAtFaultIsRefused(String row, String field, String code) {
    assertThat(Manifests.check(TITLES, row).faults()).containsExactly(new RowFault(2, field, code));
  }

  @Test
  void aTextBeyondAllMeasureIsRefused() {
    assertThat(Manifests.check(TITLES, "1,Koné," + "A".repeat(101) + ",F,1999-01-01,,").faults())
        .containsExactly(new RowFault(2, "first_name", "TOO_LONG"));
  }

  @Test
  void everythingWrongWithARowIsTold() {
    assertThat(Manifests.check(TITLES, "1,,,Q,x,1,Ruritanie").faults()).extracting(RowFault::code).containsExactly(
        "NAME_MISSING", "NAME_MISSING", "SEX_UNKNOWN", "DATE_INVALID", "NATIONALITY_UNKNOWN", "PHONE_INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,Koné,Awa,F,1999-01-01,,", "1, koné ,AWA,femme,01/01/1999,+223 76112233,malienne",
      ",Koné,Ali,H,1/1/1999,76 11 22 33,Mali"})
  void aRowWithTheLeastIsAccepted(String row) {
    assertThat(Manifests.check(TITLES, row).refused()).isEmpty();
  }

  @Test
  void aReferenceMayRepeatOnlyForTheSamePerson() {
    var result = Manifests.check(TITLES, "1,Koné,Awa,F,1999-01-01,,", "1,KONE,awa,F,01/01/1999,,",
        "1,Koné,Ali,M,1999-01-01,,", ",Koné,Issa,M,1999-01-01,,", ",Koné,Adama,M,1999-01-01,,");
    assertThat(result.faults()).containsExactly(new RowFault(4, "sending_reference", "REFERENCE_REUSED"));
  }

  @ParameterizedTest
  @CsvSource({"Coulibaly Mamadou,Koulibali Mahamadou", "Touré Oumar,Oumar Ture", "Haïdara Cheick,Haidara Cheikh",
      "Diallo Aboubacar,Djallo Boubacar", "Sissoko Yacouba,Cissoko Yakouba"})
  void namesThatSoundAlikeShareAKey(String one, String other) {
    assertThat(Spelling.key(one)).isEqualTo(Spelling.key(other));
  }

  @ParameterizedTest
  @CsvSource({"Koné Awa,Koné Ali", "Traoré Moussa,Touré Moussa", "Keïta Sékou,Koïta Sékou"})
  void differentNamesDoNot(String one, String other) {
    assertThat(Spelling.key(one)).isNotEqualTo(Spelling.key(other));
  }
}
