package org.sira.casefile.process;

import java.util.Map;
import org.sira.casefile.CloseReason;
import org.sira.casefile.Closing;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class PrepareClosureStep implements TaskStep {

  private final Closing closing;

  PrepareClosureStep(Closing closing) {
    this.closing = closing;
  }

  @Override
  public String step() {
    return "prepareClosure";
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return Map.of("reason", closing.expectedReason(work.caseId()).name());
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    closing.propose(work.caseId(), CloseReason.valueOf(work.text("reason")));
    return Map.of();
  }
}
