package org.sira.eligibility.process;

import java.util.Map;
import org.sira.eligibility.EligibilityReview;
import org.sira.eligibility.ReturnCorrection;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class ResolveDoubtStep implements TaskStep {

  private final EligibilityReview review;

  ResolveDoubtStep(EligibilityReview review) {
    this.review = review;
  }

  @Override
  public String step() {
    return "resolveDoubt";
  }

  /** A box left empty does not take away a proof that was seen: here facts are only completed. */
  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    if ("DUPLICATE".equals(work.text("finding"))) {
      review.reportDuplicate(work.caseId(), work.text("otherNumber"));
    } else {
      review.completeFacts(work.caseId(), new ReturnCorrection(work.text("returnModality"),
          EligibilityProcess.day(work, "returnDate"), work.yes("returnProof") ? true : null, work.text("nationality")));
    }
    return Map.of();
  }
}
