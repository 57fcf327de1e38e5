package org.sira.eligibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.eligibility.Letters;
import org.springframework.stereotype.Component;

@Component
class IssueEligibilityLetterDelegate implements JavaDelegate {

  private final Letters letters;

  IssueEligibilityLetterDelegate(Letters letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    letters.issueEligibilityLetter(EligibilityProcess.caseOf(execution));
  }
}
