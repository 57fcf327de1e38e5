package org.sira.monitoring.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.monitoring.Monitoring;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

@Component
class RecordLostContactDelegate implements JavaDelegate {

  private final Monitoring monitoring;

  RecordLostContactDelegate(Monitoring monitoring) {
    this.monitoring = monitoring;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var id = CaseId.of((String) execution.getVariable(FollowUpProcess.CASE_ID));
    monitoring.recordLostContact(id);
  }
}
