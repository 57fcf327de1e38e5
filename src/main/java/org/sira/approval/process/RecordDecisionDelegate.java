package org.sira.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.approval.Approvals;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

@Component
class RecordDecisionDelegate implements JavaDelegate {

  private final Approvals approvals;

  RecordDecisionDelegate(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var outcome = approvals.recordDecision(CaseId.of((String) execution.getVariable("caseId")));
    execution.setVariable("furtherSeats", outcome.furtherSeats());
    execution.setVariable("decisionApproved", outcome.approved());
    execution.setVariable("decisionReturned", outcome.returned());
    execution.setVariable("approvalSettled", !outcome.furtherSeats());
  }
}
