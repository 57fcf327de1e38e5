package org.sira.approval.process;

import java.util.Map;
import org.sira.approval.Approvals;
import org.sira.approval.Decision;
import org.sira.approval.Signature;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class SignOffStep implements TaskStep {

  private final Approvals approvals;

  SignOffStep(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public String step() {
    return "signOff";
  }

  @Override
  public void check(TaskWork work) {
    approvals.requireMaySign(work.caseId(), work.id("seat"), work.by());
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    var signature = new Signature(Decision.valueOf(work.text("decision")), work.text("reason"), work.text("remark"),
        work.yes("conflictOfInterest"));
    return Map.of("approvalSettled", approvals.signOff(work.caseId(), work.id("seat"), signature));
  }
}
