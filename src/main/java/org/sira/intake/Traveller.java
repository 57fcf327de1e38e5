package org.sira.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.sira.reference.Folding;
import org.sira.reference.Spelling;

/**
 * A person whom a manifest announces, checked. {@code sex} is M or F, {@code phone} international, countries and the
 * language are codes; what the file left empty is null. The two flags are protection data.
 */
record Traveller(int row, String sendingReference, String familyName, String givenName, String sex,
                 LocalDate birthDate, boolean birthDateEstimated, String nationality, String fatherName,
                 String motherName, String region, String cercle, String commune, String phone, String language,
                 String hostCountry, String idDocument, String idNumber, boolean medicalFlag,
                 String vulnerabilityFlags, String familyGroup) {

  /** The same for the same person under the same reference, in whatever file and spelling of case and accents. */
  @JsonProperty
  String identityKey() {
    return String.join("|", Folding.fold(sendingReference == null ? "" : sendingReference),
        Folding.fold(familyName), Folding.fold(givenName), birthDate.toString());
  }

  /** The same for names that are written differently but sound alike. */
  @JsonProperty
  String nameKey() {
    return Spelling.key(familyName + " " + givenName);
  }
}
