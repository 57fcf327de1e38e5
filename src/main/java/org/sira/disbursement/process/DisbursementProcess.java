package org.sira.disbursement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sira.shared.CaseId;

/** The variables of disbursement and of what it calls. */
final class DisbursementProcess {

  static final String LINE_ID = "lineId";
  static final String DELIVERED_IN_KIND = "deliveredInKind";
  static final String GIVEN_AS_TRAINING = "givenAsTraining";
  static final String FULLY_DISBURSED = "fullyDisbursed";
  static final String TRANCHE_LEFT = "trancheLeft";

  private DisbursementProcess() {}

  static CaseId caseOf(DelegateExecution execution) {
    return CaseId.of((String) execution.getVariable("caseId"));
  }

  static String lineOf(DelegateExecution execution) {
    return (String) execution.getVariable(LINE_ID);
  }
}
