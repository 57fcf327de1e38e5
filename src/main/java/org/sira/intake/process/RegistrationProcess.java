package org.sira.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sira.shared.CaseId;

/** What the process {@code registration} carries: the case, and the answers that steer it. */
final class RegistrationProcess {

  static final String PROTECTION_NEEDED = "protectionNeeded";

  private RegistrationProcess() {}

  static CaseId caseOf(DelegateExecution execution) {
    return CaseId.of((String) execution.getVariable("caseId"));
  }
}
