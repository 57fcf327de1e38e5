package org.sira.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.casefile.Closing;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

@Component
class ScheduleRetentionDelegate implements JavaDelegate {

  private final Closing closing;

  ScheduleRetentionDelegate(Closing closing) {
    this.closing = closing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    closing.scheduleRetention(CaseId.of((String) execution.getVariable(Road.CASE_ID)));
  }
}
