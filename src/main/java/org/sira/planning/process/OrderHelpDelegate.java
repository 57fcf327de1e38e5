package org.sira.planning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.planning.HelpOrder;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

@Component
class OrderHelpDelegate implements JavaDelegate {

  private final HelpOrder order;

  OrderHelpDelegate(HelpOrder order) {
    this.order = order;
  }

  @Override
  public void execute(DelegateExecution execution) {
    order.orderHelp(CaseId.of((String) execution.getVariable("caseId")), execution.getProcessDefinitionId());
  }
}
