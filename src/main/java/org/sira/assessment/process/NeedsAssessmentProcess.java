package org.sira.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sira.shared.CaseId;

/** The variables that Sira sets in the process {@code needs-assessment}. */
final class NeedsAssessmentProcess {

  static final String RISK_HIGH = "riskHigh";
  static final String SUPPORT_NEEDED = "supportNeeded";

  private NeedsAssessmentProcess() {}

  static CaseId caseOf(DelegateExecution execution) {
    return CaseId.of((String) execution.getVariable("caseId"));
  }
}
