package org.sira.monitoring.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.monitoring.Searches;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

@Component
class BeginWaitingDelegate implements JavaDelegate {

  private final Searches searches;

  BeginWaitingDelegate(Searches searches) {
    this.searches = searches;
  }

  @Override
  public void execute(DelegateExecution execution) {
    searches.beginWaiting(CaseId.of((String) execution.getVariable(FollowUpProcess.CASE_ID)));
  }
}
