package org.sira.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.casefile.CasePapers;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

@Component
class SendClosureLetterDelegate implements JavaDelegate {

  private final CasePapers papers;

  SendClosureLetterDelegate(CasePapers papers) {
    this.papers = papers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    papers.sendClosureLetter(CaseId.of((String) execution.getVariable(Road.CASE_ID)));
  }
}
