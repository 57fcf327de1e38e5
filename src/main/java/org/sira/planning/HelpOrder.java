package org.sira.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sira.audit.Audit;
import org.sira.casefile.Casefiles;
import org.sira.engine.Decisions;
import org.sira.engine.ModelReader;
import org.sira.engine.Verdict;
import org.sira.shared.CaseId;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/**
 * Psychosocial help comes before economic help for whoever needs it. The table {@code orderHelp} says who does, from
 * what the needs and the baseline survey tell; what the screening saw is not asked, since only protection staff know it.
 */
@Component
public class HelpOrder {

  private static final String ECONOMIC = "ECONOMIC";
  private static final String PSYCHOSOCIAL = "PSYCHOSOCIAL";
  private static final String YES = "YES";

  private final Casefiles casefiles;
  private final Decisions decisions;
  private final ModelReader models;
  private final OrderStore store;
  private final PlanStore plans;
  private final EarlierHelp earlier;
  private final Audit audit;
  private final Clock clock;

  HelpOrder(Casefiles casefiles, Decisions decisions, ModelReader models, OrderStore store, PlanStore plans,
      EarlierHelp earlier, Audit audit, Clock clock) {
    this.casefiles = casefiles;
    this.decisions = decisions;
    this.models = models;
    this.store = store;
    this.plans = plans;
    this.earlier = earlier;
    this.audit = audit;
    this.clock = clock;
  }

  /** Asks the table for the plan that was drawn up, and keeps what it was asked and what it answered. */
  @UseCase
  public void orderHelp(CaseId id, String processDefinitionId) {
    casefiles.lock(id);
    var verdict = decisions.evaluate("orderHelp", processDefinitionId, facts(id));
    store.add(id, verdict, first(verdict), clock.instant());
    audit.changed(id, "HELP_ORDERED", "orderHelp", Map.of("table", verdict.version()));
  }

  /** Whether economic help would start before the psychosocial help that the person needs by what is known today. */
  boolean reversed(CaseId id, PlanDraft plan) {
    return economicFirst(plan) && !helped(id, Integer.MAX_VALUE) && needed(id);
  }

  /** The same of a plan that was drawn up: by what the table answered then, so that all who read it are told the same. */
  boolean reversed(Plan plan) {
    return economicFirst(plan.asDraft()) && !helped(plan.caseId(), plan.revision())
        && store.newest(plan.caseId()).orElseGet(() -> needed(plan.caseId()));
  }

  private static boolean economicFirst(PlanDraft plan) {
    var economic = firstDay(plan, ECONOMIC);
    var psychosocial = firstDay(plan, PSYCHOSOCIAL);
    return economic.isPresent() && (psychosocial.isEmpty() || economic.get().isBefore(psychosocial.get()));
  }

  /** Whether psychosocial help of a revision before this one has reached the person. */
  private boolean helped(CaseId id, int revision) {
    return plans.all(id).stream().filter(plan -> plan.revision() < revision).flatMap(plan -> plan.lines().stream())
        .anyMatch(line -> PSYCHOSOCIAL.equals(line.dimension()) && earlier.settled(line.id()));
  }

  private boolean needed(CaseId id) {
    return decisions.evaluateIfThere("orderHelp", models.latest("reintegration-plan"), facts(id))
        .map(HelpOrder::first).orElse(false);
  }

  private static boolean first(Verdict verdict) {
    return verdict.single().map(row -> Boolean.TRUE.equals(row.outputs().get("psychosocialFirst"))).orElse(false);
  }

  private Map<String, Object> facts(CaseId id) {
    var survey = casefiles.latestAnswers(id, "surveySustainability");
    var urgent = casefiles.latestAnswers(id, "assessNeeds").get("urgentNeeds");
    var facts = new HashMap<String, Object>();
    facts.put("urgentPsychosocial", urgent instanceof List<?> needs && needs.contains(PSYCHOSOCIAL));
    facts.put("wantsHelp", YES.equals(survey.get("wantsPsychologicalHelp")));
    facts.put("distress", survey.get("distressSigns"));
    return facts;
  }

  /** The first day that lines of this dimension speak of; a line without a day may start at once. */
  private static Optional<LocalDate> firstDay(PlanDraft plan, String dimension) {
    return plan.lines().stream().filter(line -> dimension.equals(line.dimension()))
        .map(line -> Optional.ofNullable(line.schedule().first()).orElse(LocalDate.MIN))
        .min(Comparator.naturalOrder());
  }
}
