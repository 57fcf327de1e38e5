package org.sira.eligibility;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Ending;
import org.sira.casefile.Endings;
import org.sira.intake.Registration;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers from the case what the tables of eligibility are asked with. */
@Component
class EligibilityFacts {

  /** Somebody says that it is the same person; a manager compares (rule R4, lower limit). */
  private static final double REPORTED_DUPLICATE = 0.75;

  private final Casefiles casefiles;
  private final Registration registration;
  private final Endings endings;
  private final RulingStore rulings;
  private final boolean quotaOpen;

  EligibilityFacts(Casefiles casefiles, Registration registration, Endings endings, RulingStore rulings,
      @Value("${sira.eligibility.quota-open:true}") boolean quotaOpen) {
    this.casefiles = casefiles;
    this.registration = registration;
    this.endings = endings;
    this.rulings = rulings;
    this.quotaOpen = quotaOpen;
  }

  Map<String, Object> ofIdentity(CaseId id) {
    var person = casefiles.person(id);
    var facts = new HashMap<String, Object>();
    facts.put("idDocument", person.idDocument());
    facts.put("idNumberGiven", person.idNumber() != null && !person.idNumber().isBlank());
    facts.put("identityAttested", rulings.all(id).stream()
        .anyMatch(r -> r.kind() == Ruling.Kind.IDENTITY && Eligibility.ATTESTED.equals(r.result())));
    return facts;
  }

  Map<String, Object> ofEligibility(CaseId id) {
    var returned = casefiles.returned(id);
    var screening = registration.screening(id);
    var facts = new HashMap<String, Object>();
    facts.put("consentToProcessing", registration.mayProcess(id));
    facts.put("deceased", any(id, Ending.Kind.DEATH, Ending.State.CONFIRMED));
    var compared = endings.underDuplicateReview(id);
    facts.put("duplicateScore", compared ? REPORTED_DUPLICATE : 0);
    facts.put("duplicateCleared", !compared && any(id, Ending.Kind.DUPLICATE, Ending.State.TAKEN_BACK));
    facts.put("unaccompaniedChild", screening.map(s -> s.unaccompaniedChild()).orElse(false));
    facts.put("protectionNeed", screening.map(s -> s.protectionNeed()).orElse(false));
    facts.put("vulnerability", screening.map(s -> s.vulnerability()).orElse(null));
    facts.put("nationality", casefiles.person(id).nationality());
    facts.put("priorHelp", Objects.requireNonNullElse(returned.priorHelp(), "NONE"));
    facts.put("returnModality", returned.modality());
    facts.put("daysToRegistration", daysToRegistration(id));
    facts.put("returnProof", returned.proof());
    facts.put("quotaOpen", quotaOpen);
    return facts;
  }

  /** Days from the return to the registration, null while the return's day is not known. */
  private Long daysToRegistration(CaseId id) {
    var returnedOn = casefiles.returned(id).returnDate();
    var registeredOn = Objects.requireNonNullElseGet(casefiles.facts(id).dates().registered(), casefiles::today);
    return returnedOn == null ? null : ChronoUnit.DAYS.between(returnedOn, registeredOn);
  }

  private boolean any(CaseId id, Ending.Kind kind, Ending.State state) {
    return endings.all(id).stream().anyMatch(e -> e.kind() == kind && e.state() == state);
  }
}
