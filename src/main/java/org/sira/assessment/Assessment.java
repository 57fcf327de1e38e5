package org.sira.assessment;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sira.audit.Audit;
import org.sira.casefile.Casefiles;
import org.sira.engine.Decisions;
import org.sira.intake.Registration;
import org.sira.shared.CaseId;
import org.sira.shared.UseCase;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

/** Keeps what puts the person at risk or supports them, and rates the vulnerability once all three parts are answered. */
@Component
public class Assessment {

  private final AssessmentStore store;
  private final FactorStore factors;
  private final Registration registration;
  private final Casefiles casefiles;
  private final Decisions decisions;
  private final Audit audit;
  private final Clock clock;

  Assessment(AssessmentStore store, FactorStore factors, Registration registration, Casefiles casefiles,
      Decisions decisions, Audit audit, Clock clock) {
    this.store = store;
    this.factors = factors;
    this.registration = registration;
    this.casefiles = casefiles;
    this.decisions = decisions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Keeps the risks and supports of the full assessment, level by level. */
  @UseCase
  public void assessNeeds(TaskWork work) {
    casefiles.lock(work.caseId());
    var rows = work.answers().get("factors") instanceof List<?> list ? list : List.of();
    for (int i = 0; i < rows.size(); i++) {
      factors.add(work, i + 1, Factor.of((Map<?, ?>) rows.get(i)));
    }
    audit.changed(work.caseId(), "NEEDS_ASSESSED", work.step(), Map.of());
  }

  /** The risks and supports that the newest assessment found: protection data, but for their actions. */
  public List<Factor> factors(CaseId id) {
    return casefiles.latestAnswer(id, "assessNeeds").map(answer -> factors.of(id, answer.taskId())).orElse(List.of());
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
    var found = factors(id);
    var risks = found.stream().filter(Factor::risk).count();
    facts.put("severeRiskCount", (int) found.stream().filter(Factor::severeRisk).count());
    facts.put("risksBeyondSupports", (int) (2 * risks - found.size()));
    facts.put("indicatorCount", registration.screening(id).map(s -> s.indicators().size()).orElse(0));
    return facts;
  }
}
