package org.sira.monitoring.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.monitoring.RedFlagReview;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

@Component
class DetectRedFlagsDelegate implements JavaDelegate {

  private final RedFlagReview flags;

  DetectRedFlagsDelegate(RedFlagReview flags) {
    this.flags = flags;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var id = CaseId.of((String) execution.getVariable(FollowUpProcess.CASE_ID));
    var found = flags.detectRedFlags(id, execution.getProcessDefinitionId());
    execution.setVariable(FollowUpProcess.RED_FLAG, found.any());
    execution.setVariable(FollowUpProcess.PROTECTION_FLAG, found.forProtection());
  }
}
