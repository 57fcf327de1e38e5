package org.sira.casefile.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.sira.casefile.Holds;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class ReviewHoldStep implements TaskStep {

  private final Holds holds;

  ReviewHoldStep(Holds holds) {
    this.holds = holds;
  }

  @Override
  public String step() {
    return "reviewHold";
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    var known = new HashMap<String, Object>();
    holds.running(work.caseId()).ifPresent(hold -> {
      known.put("holdReason", hold.reason());
      known.put("holdNote", hold.note());
    });
    return known;
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    var until = work.text("newUntil");
    holds.review(work.caseId(), work.yes("holdExtended"), until == null ? null : LocalDate.parse(until));
    return Map.of();
  }
}
