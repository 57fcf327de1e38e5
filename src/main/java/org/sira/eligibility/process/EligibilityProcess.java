package org.sira.eligibility.process;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sira.eligibility.Entitlement;
import org.sira.shared.CaseId;
import org.sira.worklist.TaskWork;

/** What the processes {@code eligibility} and {@code refusal} carry: the case, and the answers that steer them. */
final class EligibilityProcess {

  static final String IDENTITY_PENDING = "identityPending";

  private EligibilityProcess() {}

  static CaseId caseOf(DelegateExecution execution) {
    return CaseId.of((String) execution.getVariable("caseId"));
  }

  static Map<String, Boolean> answers(Entitlement found) {
    return Map.of("inDoubt", found.inDoubt(), "exceptionNeeded", found.exceptionNeeded(),
        "ruledEligible", found.ruledEligible());
  }

  static LocalDate day(TaskWork work, String key) {
    var text = work.text(key);
    return text == null ? null : LocalDate.parse(text);
  }
}
