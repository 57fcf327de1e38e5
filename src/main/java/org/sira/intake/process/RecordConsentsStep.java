package org.sira.intake.process;

import java.util.Map;
import org.sira.casefile.Casefiles;
import org.sira.intake.Consents;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class RecordConsentsStep implements TaskStep {

  private final Consents consents;
  private final Casefiles casefiles;

  RecordConsentsStep(Consents consents, Casefiles casefiles) {
    this.consents = consents;
    this.casefiles = casefiles;
  }

  @Override
  public String step() {
    return "recordConsents";
  }

  /** Asked in the person's own language, unless it was otherwise. */
  @Override
  public Map<String, Object> known(TaskWork work) {
    var language = casefiles.person(work.caseId()).language();
    return language == null ? Map.of() : Map.of("consentLanguage", language);
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    consents.record(work.caseId(), RegistrationAnswers.consents(work), RegistrationAnswers.talk(work));
    return Map.of();
  }
}
