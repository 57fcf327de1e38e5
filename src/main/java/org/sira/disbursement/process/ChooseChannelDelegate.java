package org.sira.disbursement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.disbursement.Lines;
import org.springframework.stereotype.Component;

@Component
class ChooseChannelDelegate implements JavaDelegate {

  private final Lines lines;

  ChooseChannelDelegate(Lines lines) {
    this.lines = lines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var line = lines.chooseChannel(DisbursementProcess.caseOf(execution), DisbursementProcess.lineOf(execution),
        execution.getProcessDefinitionId());
    execution.setVariableLocal(DisbursementProcess.DELIVERED_IN_KIND, line.inKind());
    execution.setVariableLocal(DisbursementProcess.GIVEN_AS_TRAINING, line.asTraining());
  }
}
