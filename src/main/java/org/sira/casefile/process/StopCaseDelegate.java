package org.sira.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.casefile.Endings;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

@Component
class StopCaseDelegate implements JavaDelegate {

  private final Endings endings;

  StopCaseDelegate(Endings endings) {
    this.endings = endings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var id = CaseId.of((String) execution.getVariable(Road.CASE_ID));
    execution.setVariable("deceased", endings.stopCase(id));
  }
}
