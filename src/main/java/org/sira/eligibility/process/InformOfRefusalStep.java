package org.sira.eligibility.process;

import java.util.HashMap;
import java.util.Map;
import org.sira.casefile.Casefiles;
import org.sira.eligibility.Refusals;
import org.sira.eligibility.Refused;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class InformOfRefusalStep implements TaskStep {

  private final Refusals refusals;
  private final Casefiles casefiles;

  InformOfRefusalStep(Refusals refusals, Casefiles casefiles) {
    this.refusals = refusals;
    this.casefiles = casefiles;
  }

  @Override
  public String step() {
    return "informOfRefusal";
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    var known = new HashMap<String, Object>();
    known.put("servicesOffered", refusals.latest(work.caseId()).map(Refused::services).orElse(null));
    known.put("languageUsed", casefiles.person(work.caseId()).language());
    return known;
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    refusals.inform(work.caseId(), EligibilityProcess.day(work, "informedOn"));
    return Map.of();
  }
}
