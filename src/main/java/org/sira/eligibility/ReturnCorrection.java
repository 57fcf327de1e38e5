package org.sira.eligibility;

import java.time.LocalDate;
import org.sira.casefile.Person;
import org.sira.casefile.ReturnFacts;

/** Facts about the return that were found or put right; null where nothing was said. */
public record ReturnCorrection(String modality, LocalDate returnDate, Boolean proof, String nationality) {

  ReturnFacts applyTo(ReturnFacts r) {
    return new ReturnFacts(modality == null ? r.modality() : modality, returnDate == null ? r.returnDate() : returnDate,
        r.hostCountry(), proof == null ? r.proof() : proof, r.flight(), r.unaccompaniedChild(), r.priorHelp(),
        r.familyGroup());
  }

  Person applyTo(Person p) {
    return nationality == null ? p : p.withNationality(nationality);
  }
}
