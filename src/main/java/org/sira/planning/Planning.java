package org.sira.planning;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.audit.Audit;
import org.sira.casefile.Casefiles;
import org.sira.casefile.CloseReason;
import org.sira.casefile.Duties;
import org.sira.casefile.Duty;
import org.sira.casefile.DutyHolders;
import org.sira.shared.CaseId;
import org.sira.shared.Money;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Draws up the plan of a case in revisions, amounts in whole XOF. A draft may be drawn up again until it is submitted;
 * after that a change is the next revision. The ceiling is {@code sira.planning.ceiling}; a plan above it is not
 * refused but needs a waiver (rule A7). Refused (422): plans against {@link PlanRules}; (403): people who had another
 * duty in the case.
 */
@Component
public class Planning implements DutyHolders {

  private final Casefiles casefiles;
  private final PlanStore plans;
  private final PlanRules rules;
  private final EarlierHelp earlier;
  private final Duties duties;
  private final Audit audit;
  private final CurrentActor actors;
  private final Clock clock;
  private final Money ceiling;

  Planning(Casefiles casefiles, PlanStore plans, PlanRules rules, EarlierHelp earlier, Duties duties, Audit audit,
      CurrentActor actors, Clock clock, @Value("${sira.planning.ceiling:1968000}") BigDecimal ceiling) {
    this.casefiles = casefiles;
    this.plans = plans;
    this.rules = rules;
    this.earlier = earlier;
    this.duties = duties;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
    this.ceiling = new Money(ceiling, Money.XOF);
  }

  /** Draws up the next revision, or the unsubmitted one again; whoever does so is one of its proposers from then on. */
  @UseCase
  public void drawUpPlan(CaseId id, PlanDraft draft) {
    casefiles.lock(id);
    duties.requireApart(id, actors.get(), Duty.PROPOSE);
    rules.check(id, draft, plans.latest(id).map(Plan::lines).orElse(List.of()));
    int revision = revisionToDraw(id);
    plans.add(id, revision, draft, earlier.held(id, revision), clock.instant());
    plans.addProposer(id, revision, actors.get().username(), "drawUpPlan", clock.instant());
    changed(id, "PLAN_DRAWN_UP", "drawUpPlan", revision);
  }

  /** Adds up the lines of the draft. */
  @UseCase
  public void totalPlan(CaseId id) {
    casefiles.lock(id);
    plans.total(id, draft(id).revision());
  }

  /** Records the ceiling of today and whether the draft, with what earlier revisions hold, lies above it. */
  @UseCase
  public void checkCeiling(CaseId id) {
    casefiles.lock(id);
    int revision = draft(id).revision();
    plans.ceiling(id, revision, ceiling, earlier.held(id, revision));
  }

  /** The returnee signed the draft before this person, who so becomes one of its proposers. */
  @UseCase
  public void signPlan(CaseId id) {
    casefiles.lock(id);
    var draft = draft(id);
    rules.checkSigning(draft);
    plans.addProposer(id, draft.revision(), actors.get().username(), "signPlan", clock.instant());
    changed(id, "PLAN_SIGNED", "signPlan", draft.revision());
  }

  /** Hands the draft in; from here on it cannot be changed, only followed by another revision. */
  @UseCase
  public void submitPlan(CaseId id) {
    casefiles.lock(id);
    int revision = draft(id).revision();
    plans.submit(id, revision, clock.instant());
    changed(id, "PLAN_SUBMITTED", "submitPlan", revision);
  }

  /** The person gives up, with or without a draft: the case will close as withdrawn. */
  @UseCase
  public void abandonPlan(CaseId id) {
    casefiles.lock(id);
    plans.latest(id).filter(Plan::draft).ifPresent(draft -> {
      plans.state(id, draft.revision(), PlanState.ABANDONED);
      changed(id, "PLAN_ABANDONED", "abandonPlan", draft.revision());
    });
    casefiles.expectEnding(id, CloseReason.WITHDRAWN.name());
  }

  /** Takes note of how the approval of a submitted revision ended. */
  @UseCase
  public void decided(CaseId id, int revision, PlanState outcome) {
    casefiles.lock(id);
    plans.state(id, revision, outcome);
  }

  /** Refuses a person who may not draw up or sign the plan of this case because of a duty they had in it. */
  public void requireMayPropose(CaseId id, Actor actor) {
    duties.requireApart(id, actor, Duty.PROPOSE);
  }

  /** Refuses the proposers of the draft, whose plan others check. */
  public void requireOthersPlan(CaseId id, Actor actor) {
    if (plans.proposers(id, draft(id).revision()).contains(actor.username())) {
      throw Refusal.forbidden("OWN_PROPOSAL");
    }
  }

  /** The revision that drawing up now makes: the unsubmitted one again, or the next. */
  public int revisionToDraw(CaseId id) {
    return plans.latest(id).map(last -> last.draft() ? last.revision() : last.revision() + 1).orElse(1);
  }

  /** The newest revision, whatever its state. */
  public Optional<Plan> current(CaseId id) {
    return plans.latest(id);
  }

  /** The lines to begin drawing up with: those of the draft, or of the last revision what has not reached the person. */
  public List<PlanLine> linesToPlan(Plan last) {
    return last.draft() ? last.lines() : last.lines().stream().filter(line -> !earlier.settled(line.id())).toList();
  }

  /** The ceiling that plans are held against today. */
  public Money ceiling() {
    return ceiling;
  }

  /** All revisions, oldest first. */
  public List<Plan> revisions(CaseId id) {
    return plans.all(id);
  }

  public Optional<Plan> plan(CaseId id, int revision) {
    return plans.find(id, revision);
  }

  public Optional<PlanLine> line(UUID lineId) {
    return plans.line(lineId);
  }

  /** The usernames of those who drew up this revision or had it signed. */
  public Set<String> proposers(CaseId id, int revision) {
    return plans.proposers(id, revision);
  }

  /** Whether the plan is a child's today (rule A10): of somebody unaccompanied or separated, or under 18. */
  public boolean childPlan(CaseId id) {
    return rules.child(id);
  }

  @Override
  public Duty duty() {
    return Duty.PROPOSE;
  }

  @Override
  public Set<String> holders(CaseId id) {
    return plans.proposers(id, null);
  }

  private Plan draft(CaseId id) {
    return plans.latest(id).filter(Plan::draft).orElseThrow(() -> Refusal.conflict("NO_PLAN"));
  }

  private void changed(CaseId id, String event, String step, int revision) {
    audit.changed(id, event, step, Map.of("revision", revision));
  }
}
