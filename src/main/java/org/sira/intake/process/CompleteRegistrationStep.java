package org.sira.intake.process;

import java.util.Map;
import org.sira.casefile.Casefiles;
import org.sira.intake.Registration;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class CompleteRegistrationStep implements TaskStep {

  private final Registration registration;
  private final Casefiles casefiles;

  CompleteRegistrationStep(Registration registration, Casefiles casefiles) {
    this.registration = registration;
    this.casefiles = casefiles;
  }

  @Override
  public String step() {
    return "completeRegistration";
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    var returned = RegistrationAnswers.returned(work, casefiles.returned(work.caseId()));
    registration.complete(work.caseId(), RegistrationAnswers.person(work), returned);
    casefiles.entrust(work.caseId(), work.by().username());
    return Map.of();
  }
}
