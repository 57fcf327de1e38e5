package org.sira.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.audit.Audit;
import org.sira.casefile.process.Road;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.sira.worklist.Worklist;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts a case on hold and lets it go on. While it is held nothing of its road can be worked, nothing is paid, and no
 * clock runs: resuming moves every due date and timer by the length of the hold.
 */
@Component("caseHolds")
public class Holds {

  /** Why a case may be held (rules R1, R4 and R15, and practice). */
  public static final Set<String> REASONS =
      Set.of("ELIGIBILITY_REVIEW", "SURGE_REVIEW", "MEDICAL", "SECURITY", "ABSENCE", "INVESTIGATION");

  /** Doubts that a manager or the chief of mission clears; the other reasons also end with those who know the person. */
  private static final Set<String> FOR_MANAGERS = Set.of("ELIGIBILITY_REVIEW", "SURGE_REVIEW", "SECURITY", "INVESTIGATION");

  private final Casefiles casefiles;
  private final CaseStore cases;
  private final HoldStore holds;
  private final CaseActs acts;
  private final Road road;
  private final Worklist worklist;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final CurrentActor actors;
  private final Clock clock;

  Holds(Casefiles casefiles, CaseStore cases, HoldStore holds, CaseActs acts, Road road,
      Worklist worklist, ApplicationEventPublisher events, Audit audit, CurrentActor actors, Clock clock) {
    this.casefiles = casefiles;
    this.cases = cases;
    this.holds = holds;
    this.acts = acts;
    this.road = road;
    this.worklist = worklist;
    this.events = events;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
  }

  /** Holds the case until a day; a manager reviews the hold at the latest then. */
  @UseCase
  public void hold(String number, String reason, LocalDate until, String note) {
    if (reason == null || !REASONS.contains(reason)) {
      throw new InvalidAnswers("reason", "NOT_AN_OPTION");
    }
    requireLater("until", until);
    ActText.note(note);
    var facts = acts.lockForAct(number);
    if (facts.onHold()) {
      throw Refusal.conflict("ON_HOLD");
    }
    if (facts.ending()) {
      throw Refusal.conflict("CASE_ENDING");
    }
    holds.begin(facts.id(), new Hold(reason, clock.instant(), until, actors.get().username(), note, null, null, null));
    cases.status(facts.id(), CaseStatus.ON_HOLD);
    road.tell(facts.rootInstance(), "casefile.Held", "CASE_ENDING");
    road.suspendStages(facts.rootInstance());
    worklist.hold(facts.id(), facts.rootInstance(), true);
    events.publishEvent(new CaseHeld(facts.id()));
    audit.changed(facts.id(), "CASE_HELD", null, Map.of("reason", reason, "until", until.toString()));
  }

  /**
   * Lets the case go on before the review does. Refused (403): a hold for a doubt to anybody but a manager or the chief
   * ({@code HOLD_FOR_MANAGER}), any other hold to those who neither put it nor work the case ({@code NOT_YOUR_ROLE}).
   */
  @UseCase
  public void resume(String number, String note) {
    ActText.note(note);
    var facts = acts.lockForAct(number);
    if (!facts.onHold()) {
      throw Refusal.conflict("NOT_ON_HOLD");
    }
    if (!mayResume(facts.id())) {
      var reason = holds.running(facts.id()).orElseThrow().reason();
      throw Refusal.forbidden(FOR_MANAGERS.contains(reason) ? "HOLD_FOR_MANAGER" : "NOT_YOUR_ROLE");
    }
    endHold(facts.id(), note);
    road.tell(facts.rootInstance(), "casefile.Resumed", "NOT_ON_HOLD");
  }

  /** The review's answer: held until a later day, or over. Called by the step {@code reviewHold}. */
  @UseCase
  public void review(CaseId id, boolean extended, LocalDate until) {
    casefiles.lock(id);
    if (extended) {
      requireLater("newUntil", until);
      holds.extend(id, until);
      audit.changed(id, "HOLD_EXTENDED", "reviewHold", Map.of("until", until.toString()));
    } else {
      endHold(id, null);
    }
  }

  public Optional<Hold> running(CaseId id) {
    return holds.running(id);
  }

  /** Whether the person who acts may end the running hold before its review. */
  public boolean mayResume(CaseId id) {
    var actor = actors.get();
    return actor.has(Role.MANAGER) || actor.has(Role.CHIEF) || holds.running(id)
        .filter(hold -> !FOR_MANAGERS.contains(hold.reason()))
        .filter(hold -> actor.has(Role.OFFICER) || actor.has(Role.CASEWORKER) || hold.by().equals(actor.username()))
        .isPresent();
  }

  /** All holds of the case, newest first. */
  public List<Hold> all(CaseId id) {
    return holds.all(id);
  }

  /** Ends the hold because the case ends: nothing of the road is set moving again. */
  void dropForEnding(CaseId id) {
    holds.end(id, actors.get().username(), clock.instant(), null);
  }

  private void endHold(CaseId id, String note) {
    var facts = casefiles.facts(id);
    var held = Duration.between(holds.running(id).orElseThrow().since(), clock.instant());
    holds.end(id, actors.get().username(), clock.instant(), note);
    cases.status(id, CaseStatus.OPEN);
    road.activateStages(facts.rootInstance(), held);
    worklist.hold(id, facts.rootInstance(), false);
    events.publishEvent(new CaseResumed(id, held));
    audit.changed(id, "CASE_RESUMED", null, Map.of("heldDays", held.toDays()));
  }

  private void requireLater(String field, LocalDate day) {
    if (day == null) {
      throw new InvalidAnswers(field, "REQUIRED");
    }
    if (!day.isAfter(casefiles.today()) || day.isAfter(casefiles.today().plusYears(2))) {
      throw new InvalidAnswers(field, "NOT_A_LATER_DAY");
    }
  }
}
