package org.sira.casefile;

import java.time.LocalDate;
import java.time.Period;

/**
 * The returnee as recorded now. Names are as the person gives them; {@code nationality} is an ISO code, {@code phone}
 * E.164, {@code region} a region's code. Only the names are never null.
 */
public record Person(String givenName, String familyName, String fatherName, String motherName, String sex,
                     LocalDate birthDate, boolean birthDateEstimated, String nationality, String language,
                     String phone, String phoneOwner, String region, String cercle, String commune, String locality,
                     String idDocument, String idNumber) {

  public String displayName() {
    return givenName + " " + familyName;
  }

  /** The age in whole years on a day, null when the birth date is not known. */
  public Integer ageOn(LocalDate day) {
    return birthDate == null ? null : Period.between(birthDate, day).getYears();
  }

  /** The same person with another phone, in E.164. */
  public Person withPhone(String newPhone) {
    return new Person(givenName, familyName, fatherName, motherName, sex, birthDate, birthDateEstimated, nationality,
        language, newPhone, phoneOwner, region, cercle, commune, locality, idDocument, idNumber);
  }
}
