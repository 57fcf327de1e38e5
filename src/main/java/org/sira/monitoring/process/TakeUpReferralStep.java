package org.sira.monitoring.process;

import java.util.Map;
import org.sira.monitoring.RedFlagReview;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

/** Shows protection staff what gave alarm; the answers stay with them. */
@Component
class TakeUpReferralStep implements TaskStep {

  private final RedFlagReview flags;

  TakeUpReferralStep(RedFlagReview flags) {
    this.flags = flags;
  }

  @Override
  public String step() {
    return "takeUpReferral";
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return flags.known(work.caseId(), work.by());
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    return Map.of();
  }
}
