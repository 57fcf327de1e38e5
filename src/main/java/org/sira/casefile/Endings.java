package org.sira.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sira.access.CurrentActor;
import org.sira.audit.Audit;
import org.sira.casefile.Ending.Kind;
import org.sira.casefile.Ending.State;
import org.sira.casefile.Ending.Told;
import org.sira.casefile.process.Road;
import org.sira.forms.Storable;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes requests to end a case early and settles them. Each is a message to the process and may be taken back, but a
 * death, which ends the case at once. Refused: a second request of a kind while one is open ({@code ALREADY_ASKED}),
 * any on a closed case, and any but a death once an ending is decided ({@code CASE_ENDING}).
 */
@Component
public class Endings {

  /** Why a person may wish to stop; that they agree no more to the processing of their data is told by the consents. */
  public static final List<String> WITHDRAWAL_REASONS =
      List.of("WITHDRAWN", "BARRIER_TO_ACCESS", "HELP_NOT_SUITABLE", "MOVED_AWAY", "STIGMA_OR_BACKLASH");

  private final Casefiles casefiles;
  private final CaseStore cases;
  private final EndingStore endings;
  private final Holds holds;
  private final CaseActs acts;
  private final Road road;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final CurrentActor actors;
  private final Clock clock;

  Endings(Casefiles casefiles, CaseStore cases, EndingStore endings, Holds holds, CaseActs acts, Road road,
      ApplicationEventPublisher events, Audit audit, CurrentActor actors, Clock clock) {
    this.casefiles = casefiles;
    this.cases = cases;
    this.endings = endings;
    this.holds = holds;
    this.acts = acts;
    this.road = road;
    this.events = events;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
  }

  /** The person wishes to stop; a talk comes first. */
  @UseCase
  public void withdraw(String number, String reason, String note) {
    if (reason == null || !WITHDRAWAL_REASONS.contains(reason)) {
      throw new InvalidAnswers("reason", reason == null ? "REQUIRED" : "NOT_AN_OPTION");
    }
    ask(number, Kind.WITHDRAWAL, reason, new Told(null, null, null, note));
  }

  /** The person agrees no more to the processing of their data; a talk comes first. */
  @UseCase
  public void consentWithdrawn(String number) {
    ask(number, Kind.WITHDRAWAL, CloseReason.CONSENT_REFUSED.name(), new Told(null, null, null, null));
  }

  /** The person changed their mind before the talk settled it. */
  @UseCase
  public void cancelWithdrawal(String number, String note) {
    ActText.note(note);
    var facts = acts.lockForAct(number);
    if (endings.open(facts.id(), Kind.WITHDRAWAL).isEmpty()) {
      throw Refusal.conflict("NOT_ASKED");
    }
    road.tell(facts.rootInstance(), "casefile.WithdrawalTakenBack", "NOT_ASKED");
    settle(facts.id(), Kind.WITHDRAWAL, State.TAKEN_BACK, note);
  }

  /** The person died: payments, timers and messages stop in this very transaction. */
  @UseCase
  public void reportDeath(String number, LocalDate date, String source, String note) {
    requirePast(date);
    var told = new Told(date, source, null, note);
    requireKeepable(told);
    var facts = acts.lockForAct(number);
    if (endings.all(facts.id()).stream().anyMatch(e -> e.kind() == Kind.DEATH && e.state() == State.CONFIRMED)) {
      throw Refusal.conflict("ALREADY_ASKED");
    }
    endings.add(facts.id(), ending(Kind.DEATH, "DECEASED", told, State.CONFIRMED));
    audit.changed(facts.id(), "DEATH_REPORTED", null, Map.of());
    if (facts.ending()) {
      stop(facts.id(), "DECEASED");
    } else {
      road.tell(facts.rootInstance(), Kind.DEATH.message(), "CASE_ENDING");
    }
  }

  /** The person cannot be reached any more; an officer confirms. */
  @UseCase
  public void reportLostContact(String number, String note) {
    ask(number, Kind.LOST_CONTACT, "UNREACHABLE", new Told(null, null, null, note));
  }

  /** The person is said to have left the country again; an officer confirms. */
  @UseCase
  public void reportRemigration(String number, LocalDate date, String source, String note) {
    requirePast(date);
    ask(number, Kind.REMIGRATION, "RE_MIGRATED", new Told(date, source, null, note));
  }

  /** Another case is said to be of the same person; a manager compares, and nothing is paid meanwhile. */
  @UseCase
  public void reportDuplicate(String number, String other, String note) {
    if (other == null || other.equals(number) || !Storable.is(other)) {
      throw new InvalidAnswers("of", "NOT_ANOTHER_CASE");
    }
    if (!casefiles.isVisible(other)) {
      throw new InvalidAnswers("of", "NOT_ANOTHER_CASE");
    }
    ask(number, Kind.DUPLICATE, "DUPLICATE_MERGED", new Told(null, null, other, note));
  }

  /** What the talk, the check or the comparison found. Called by the steps of the root. */
  @UseCase
  public void settle(CaseId id, Kind kind, State state) {
    settle(id, kind, state, null);
  }

  private void settle(CaseId id, Kind kind, State state, String note) {
    casefiles.lock(id);
    endings.settle(id, kind, state, actors.get().username(), note, clock.instant());
    if (kind == Kind.DUPLICATE && state == State.TAKEN_BACK) {
      events.publishEvent(new CaseCleared(id));
    }
    audit.changed(id, kind + (state == State.CONFIRMED ? "_CONFIRMED" : "_TAKEN_BACK"), null, Map.of());
  }

  /** Stops the case for its decided ending, and tells whether the person has died. Called when the road ends early. */
  @UseCase
  public boolean stopCase(CaseId id) {
    casefiles.lock(id);
    var decided = endings.all(id).stream().filter(e -> e.state() == State.CONFIRMED).findFirst().orElseThrow();
    holds.dropForEnding(id);
    endings.dropOpen(id, actors.get().username(), clock.instant());
    stop(id, decided.reason());
    return decided.kind() == Kind.DEATH;
  }

  /** Whether the case is being compared with another that may be the same person's. */
  public boolean underDuplicateReview(CaseId id) {
    return endings.open(id, Kind.DUPLICATE).isPresent();
  }

  /** Whether another case is being compared with this one, as the one that it may double. */
  public boolean comparedByAnother(CaseId id) {
    return endings.named(casefiles.facts(id).number(), Kind.DUPLICATE);
  }

  /** The number of the case that this one is being compared with, if it lies in the person's scope. */
  public Optional<String> comparedWith(CaseId id) {
    return endings.open(id, Kind.DUPLICATE).map(open -> open.told().other()).filter(casefiles::isVisible);
  }

  /** All requests of the case, newest first. */
  public List<Ending> all(CaseId id) {
    return endings.all(id);
  }

  private void ask(String number, Kind kind, String reason, Told told) {
    requireKeepable(told);
    var facts = acts.lockForAct(number);
    if (facts.ending()) {
      throw Refusal.conflict("CASE_ENDING");
    }
    if (endings.open(facts.id(), kind).isPresent()) {
      throw Refusal.conflict("ALREADY_ASKED");
    }
    endings.add(facts.id(), ending(kind, reason, told, State.OPEN));
    road.tell(facts.rootInstance(), kind.message(), "CASE_ENDING");
    audit.changed(facts.id(), kind + "_ASKED", null, Map.of("reason", reason));
  }

  private Ending ending(Kind kind, String reason, Told told, State state) {
    var by = actors.get().username();
    var settledAt = state == State.CONFIRMED ? clock.instant() : null;
    return new Ending(kind, reason, told, by, clock.instant(), state, settledAt, settledAt == null ? null : by, null);
  }

  private static void requireKeepable(Told told) {
    ActText.line("source", told.source());
    ActText.note(told.note());
  }

  private void stop(CaseId id, String reason) {
    cases.beginEnding(id, reason);
    casefiles.showInWorklist(id);
    events.publishEvent(new CaseStopped(id, reason));
    audit.changed(id, "CASE_STOPPED", null, Map.of("reason", reason));
  }

  private void requirePast(LocalDate date) {
    if (date == null) {
      throw new InvalidAnswers("date", "REQUIRED");
    }
    if (date.isAfter(casefiles.today()) || date.isBefore(casefiles.today().minusYears(100))) {
      throw new InvalidAnswers("date", "NOT_A_PAST_DAY");
    }
  }
}
