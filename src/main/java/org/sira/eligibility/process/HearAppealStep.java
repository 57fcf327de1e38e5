package org.sira.eligibility.process;

import java.util.HashMap;
import java.util.Map;
import org.sira.eligibility.Appeals;
import org.sira.eligibility.ReturnCorrection;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class HearAppealStep implements TaskStep {

  private final Appeals appeals;

  HearAppealStep(Appeals appeals) {
    this.appeals = appeals;
  }

  @Override
  public String step() {
    return "hearAppeal";
  }

  @Override
  public void check(TaskWork work) {
    appeals.requireMayHear(work.caseId(), work.by());
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    var known = new HashMap<String, Object>();
    appeals.underHearing(work.caseId()).ifPresent(appeal -> {
      known.put("appealedBy", appeal.appealedBy());
      known.put("appealGrounds", appeal.grounds());
    });
    return known;
  }

  /** A box left empty does not take away a proof that was seen: a hearing adds to what is known. */
  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    appeals.hear(work.caseId(), work.yes("refusalLifted"), new ReturnCorrection(work.text("returnModality"),
        EligibilityProcess.day(work, "returnDate"), work.yes("returnProof") ? true : null, null));
    return Map.of();
  }
}
