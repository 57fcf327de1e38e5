package org.sira.intake;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sira.casefile.NewCase;
import org.sira.casefile.Person;
import org.sira.casefile.ReturnFacts;
import org.sira.reference.Folding;

/** An accepted person without a case, with what the manifest says about the arrival. */
record WaitingRow(UUID arrivalId, int row, int tries, String familyName, String givenName, String sex,
                  LocalDate birthDate, boolean birthDateEstimated, String nationality, String fatherName,
                  String motherName, String region, String cercle, String commune, String phone, String language,
                  String hostCountry, String idDocument, String idNumber, String familyGroup, String flight,
                  LocalDate arrivedOn, String modality, String office) {

  /** The languages and papers that the registration form offers; all others are "other" there. */
  private static final Set<String> LANGUAGES = Set.of("BM", "FF", "SNK", "SES", "TAQ", "FR");
  private static final Map<String, String> PAPERS = Map.ofEntries(
      Map.entry("nina", "NINA"), Map.entry("carte nina", "NINA"), Map.entry("passport", "PASSPORT"),
      Map.entry("passeport", "PASSPORT"), Map.entry("laissez passer", "LAISSEZ_PASSER"),
      Map.entry("birth certificate", "BIRTH_CERTIFICATE"), Map.entry("acte de naissance", "BIRTH_CERTIFICATE"),
      Map.entry("extrait de naissance", "BIRTH_CERTIFICATE"), Map.entry("consular card", "CONSULAR_CARD"),
      Map.entry("carte consulaire", "CONSULAR_CARD"), Map.entry("none", "NONE"), Map.entry("aucun", "NONE"),
      Map.entry("aucune", "NONE"));

  /** {@code regionCode} is the code of the region that the manifest names, or null when it is none of Mali. */
  NewCase newCase(String regionCode) {
    var person = Person.named(givenName, familyName).withParents(fatherName, motherName).withSex(sex)
        .bornOn(birthDate, birthDateEstimated).withNationality(nationality).speaking(languageCode())
        .withPhone(phone, null).livingIn(regionCode, cercle, commune).withPapers(paper(), idNumber);
    return new NewCase(person, returned(), office, null);
  }

  /** A return that the mission organised is proved by its own manifest. Flags stay here: they are protection data. */
  private ReturnFacts returned() {
    var organised = "VHR".equals(modality) || "AVR".equals(modality);
    return new ReturnFacts(modality, arrivedOn, hostCountry, organised, flight, false, "NONE", familyGroup);
  }

  private String languageCode() {
    if (language == null) {
      return null;
    }
    var code = language.toUpperCase(Locale.ROOT);
    return LANGUAGES.contains(code) ? code : "OTHER";
  }

  private String paper() {
    return idDocument == null ? null : PAPERS.getOrDefault(Folding.fold(idDocument), "OTHER");
  }
}
