package org.sira.planning;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.sira.access.CurrentActor;
import org.sira.audit.Audit;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/**
 * Declares a plan complete. One with warnings that ask for a reason goes on only with one (422, {@code REQUIRED}), which
 * is kept with the plan and shown to whoever signs or decides it.
 */
@Component
public class CompletenessCheck {

  private final Casefiles casefiles;
  private final Planning planning;
  private final PlanReckoner reckoner;
  private final PlanStore plans;
  private final Audit audit;
  private final CurrentActor actors;
  private final Clock clock;

  CompletenessCheck(Casefiles casefiles, Planning planning, PlanReckoner reckoner, PlanStore plans, Audit audit,
      CurrentActor actors, Clock clock) {
    this.casefiles = casefiles;
    this.planning = planning;
    this.reckoner = reckoner;
    this.plans = plans;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * {@code reason} may be null when no warning asks for one, or when the form of an older case does not ({@code asked});
   * then it is not kept. Refused (403) to the plan's proposers.
   */
  @UseCase
  public void checkCompleteness(CaseId id, String reason, boolean asked) {
    casefiles.lock(id);
    planning.requireOthersPlan(id, actors.get());
    var plan = planning.current(id).filter(Plan::draft).orElseThrow(() -> Refusal.conflict("NO_PLAN"));
    var warnings = reckoner.reckon(plan).warnings().stream().filter(PlanWarning::needsReason).toList();
    if (asked && !warnings.isEmpty()) {
      lift(plan, warnings, reason);
    }
  }

  private void lift(Plan plan, List<PlanWarning> warnings, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new InvalidAnswers("overrideReason", "REQUIRED");
    }
    var lifted = new LiftedWarnings(warnings, reason, actors.get().username(), clock.instant());
    plans.lift(plan.caseId(), plan.revision(), lifted);
    audit.changed(plan.caseId(), "PLAN_WARNINGS_LIFTED", "checkCompleteness",
        Map.of("revision", plan.revision(), "warnings", lifted.codes().size()));
  }
}
