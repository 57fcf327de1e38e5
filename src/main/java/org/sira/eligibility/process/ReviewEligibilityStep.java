package org.sira.eligibility.process;

import java.util.HashMap;
import java.util.Map;
import org.sira.casefile.Casefiles;
import org.sira.eligibility.EligibilityReview;
import org.sira.eligibility.ReturnCorrection;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class ReviewEligibilityStep implements TaskStep {

  private final EligibilityReview review;
  private final Casefiles casefiles;

  ReviewEligibilityStep(EligibilityReview review, Casefiles casefiles) {
    this.review = review;
    this.casefiles = casefiles;
  }

  @Override
  public String step() {
    return "reviewEligibility";
  }

  @Override
  public void check(TaskWork work) {
    review.requireNotReviewedBefore(work.caseId(), work.by());
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    var returned = casefiles.returned(work.caseId());
    var known = new HashMap<String, Object>();
    known.put("correctedReturnModality", returned.modality());
    known.put("correctedReturnDate", returned.returnDate() == null ? null : returned.returnDate().toString());
    known.put("correctedReturnProof", returned.proof());
    known.put("correctedNationality", casefiles.person(work.caseId()).nationality());
    return known;
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    switch (work.text("review")) {
      case "ASK_EXCEPTION" -> review.askException(work.caseId());
      case "CORRECT_FACTS" -> review.correctFacts(work.caseId(), new ReturnCorrection(
          work.text("correctedReturnModality"), EligibilityProcess.day(work, "correctedReturnDate"),
          work.yes("correctedReturnProof"), work.text("correctedNationality")));
      default -> review.confirm(work.caseId());
    }
    return Map.of();
  }
}
