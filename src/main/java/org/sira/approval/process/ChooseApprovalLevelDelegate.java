package org.sira.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.approval.Approvals;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

@Component
class ChooseApprovalLevelDelegate implements JavaDelegate {

  private final Approvals approvals;

  ChooseApprovalLevelDelegate(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    approvals.chooseApprovalLevel(CaseId.of((String) execution.getVariable("caseId")),
        execution.getProcessDefinitionId());
    execution.setVariable("approvalSettled", false);
  }
}
