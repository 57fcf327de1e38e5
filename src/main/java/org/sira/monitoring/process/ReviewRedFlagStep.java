package org.sira.monitoring.process;

import java.util.Map;
import org.sira.monitoring.RedFlagReview;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class ReviewRedFlagStep implements TaskStep {

  private final RedFlagReview flags;

  ReviewRedFlagStep(RedFlagReview flags) {
    this.flags = flags;
  }

  @Override
  public String step() {
    return "reviewRedFlag";
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return flags.known(work.caseId(), work.by());
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    flags.review(work);
    return Map.of();
  }
}
