package org.sira.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.intake.Registration;
import org.springframework.stereotype.Component;

@Component
class FlagProtectionDelegate implements JavaDelegate {

  private final Registration registration;

  FlagProtectionDelegate(Registration registration) {
    this.registration = registration;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var id = RegistrationProcess.caseOf(execution);
    execution.setVariable(RegistrationProcess.PROTECTION_NEEDED,
        registration.flagProtection(id, execution.getProcessDefinitionId()));
  }
}
