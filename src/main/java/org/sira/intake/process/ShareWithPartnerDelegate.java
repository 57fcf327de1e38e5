package org.sira.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.intake.Consents;
import org.springframework.stereotype.Component;

@Component
class ShareWithPartnerDelegate implements JavaDelegate {

  private final Consents consents;

  ShareWithPartnerDelegate(Consents consents) {
    this.consents = consents;
  }

  @Override
  public void execute(DelegateExecution execution) {
    consents.share(RegistrationProcess.caseOf(execution));
  }
}
