package org.sira.planning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.planning.Planning;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

@Component
class CheckCeilingDelegate implements JavaDelegate {

  private final Planning planning;

  CheckCeilingDelegate(Planning planning) {
    this.planning = planning;
  }

  @Override
  public void execute(DelegateExecution execution) {
    planning.checkCeiling(CaseId.of((String) execution.getVariable("caseId")));
  }
}
