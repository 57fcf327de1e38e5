package org.sira.casefile.process;

import java.util.Map;
import org.sira.casefile.Casefiles;
import org.sira.casefile.CloseReason;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class ReviewReopeningStep implements TaskStep {

  private final Casefiles casefiles;

  ReviewReopeningStep(Casefiles casefiles) {
    this.casefiles = casefiles;
  }

  @Override
  public String step() {
    return "reviewReopening";
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    if ("CLOSURE".equals(work.text("resumeAt"))) {
      casefiles.expectEnding(work.caseId(), CloseReason.NO_LONGER_MEETS_CRITERIA.name());
    }
    return Map.of();
  }
}
