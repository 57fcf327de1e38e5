package org.sira.eligibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.eligibility.Letters;
import org.springframework.stereotype.Component;

@Component
class IssueRefusalLetterDelegate implements JavaDelegate {

  private final Letters letters;

  IssueRefusalLetterDelegate(Letters letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    letters.issueRefusalLetter(EligibilityProcess.caseOf(execution));
  }
}
