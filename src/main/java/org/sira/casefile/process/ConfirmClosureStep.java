package org.sira.casefile.process;

import java.util.Map;
import org.sira.casefile.CloseReason;
import org.sira.casefile.Closing;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class ConfirmClosureStep implements TaskStep {

  private final Closing closing;

  ConfirmClosureStep(Closing closing) {
    this.closing = closing;
  }

  @Override
  public String step() {
    return "confirmClosure";
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    if ("CONFIRM".equals(work.text("closureReview"))) {
      closing.confirmClosure(work.caseId());
    }
    return Map.of("fundingHasEnded", closing.expectedReason(work.caseId()) == CloseReason.FUNDING_ENDED);
  }
}
