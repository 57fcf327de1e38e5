package org.sira.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.intake.Registration;
import org.springframework.stereotype.Component;

@Component
class RateScreeningDelegate implements JavaDelegate {

  private final Registration registration;

  RateScreeningDelegate(Registration registration) {
    this.registration = registration;
  }

  @Override
  public void execute(DelegateExecution execution) {
    registration.rateScreening(RegistrationProcess.caseOf(execution), execution.getProcessDefinitionId());
  }
}
