package org.sira.eligibility.process;

import java.util.Map;
import org.sira.eligibility.EligibilityReview;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class DecideExceptionStep implements TaskStep {

  private final EligibilityReview review;

  DecideExceptionStep(EligibilityReview review) {
    this.review = review;
  }

  @Override
  public String step() {
    return "decideException";
  }

  @Override
  public void check(TaskWork work) {
    review.requireNotReviewer(work.caseId(), work.by());
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    review.decideException(work.caseId(), work.yes("exceptionGranted"));
    return Map.of();
  }
}
