package org.sira.eligibility.process;

import java.util.Collections;
import java.util.Map;
import org.sira.eligibility.EligibilityReview;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class ProvideIdentityStep implements TaskStep {

  private final EligibilityReview review;

  ProvideIdentityStep(EligibilityReview review) {
    this.review = review;
  }

  @Override
  public String step() {
    return "provideIdentity";
  }

  /** The person came without a paper that counts: which one was found is asked anew. */
  @Override
  public Map<String, Object> known(TaskWork work) {
    return Collections.singletonMap("idDocument", null);
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    var means = work.text("identityMeans");
    if ("DOCUMENT".equals(means)) {
      review.proveIdentity(work.caseId(), work.text("idDocument"), work.text("idNumber"));
    } else {
      review.attestIdentity(work.caseId(), means);
    }
    return Map.of();
  }
}
