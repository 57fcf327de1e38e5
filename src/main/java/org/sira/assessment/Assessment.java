package org.sira.assessment;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sira.audit.Audit;
import org.sira.casefile.Casefiles;
import org.sira.engine.Decisions;
import org.sira.intake.Registration;
import org.sira.shared.CaseId;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/** Rates the person's vulnerability once needs, skills and the survey are answered. */
@Component
public class Assessment {

  private final AssessmentStore store;
  private final Registration registration;
  private final Casefiles casefiles;
  private final Decisions decisions;
  private final Audit audit;
  private final Clock clock;

  Assessment(AssessmentStore store, Registration registration, Casefiles casefiles, Decisions decisions, Audit audit,
      Clock clock) {
    this.store = store;
    this.registration = registration;
    this.casefiles = casefiles;
    this.decisions = decisions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Asks the table with the newest answers and the signs of the screening; tells whether a safety plan is needed. */
  @UseCase
  public boolean rateVulnerability(CaseId id, String processDefinitionId) {
    casefiles.lock(id);
    var verdict = decisions.evaluate("rateVulnerability", processDefinitionId, factsOf(id));
    var riskHigh = Boolean.TRUE.equals(verdict.single().orElseThrow().outputs().get("riskHigh"));
    store.add(id, verdict, riskHigh, clock.instant());
    audit.changed(id, "VULNERABILITY_RATED", "rateVulnerability", Map.of("version", verdict.version()));
    return riskHigh;
  }

  /** The newest rating; empty before the first assessment. */
  public Optional<Vulnerability> vulnerability(CaseId id) {
    return store.latest(id);
  }

  private Map<String, Object> factsOf(CaseId id) {
    var needs = casefiles.latestAnswers(id, "assessNeeds");
    var facts = new HashMap<String, Object>();
    facts.put("riskOfHarm", needs.get("riskOfHarm"));
    facts.put("feelsSafe", needs.get("feelsSafe"));
    facts.put("indicatorCount", registration.screening(id).map(s -> s.indicators().size()).orElse(0));
    return facts;
  }
}
