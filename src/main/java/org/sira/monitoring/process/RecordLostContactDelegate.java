package org.sira.monitoring.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.monitoring.Searches;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

@Component
class RecordLostContactDelegate implements JavaDelegate {

  private final Searches searches;

  RecordLostContactDelegate(Searches searches) {
    this.searches = searches;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var id = CaseId.of((String) execution.getVariable(FollowUpProcess.CASE_ID));
    searches.recordLostContact(id);
  }
}
