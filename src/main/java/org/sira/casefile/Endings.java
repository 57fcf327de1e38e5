package org.sira.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sira.access.CurrentActor;
import org.sira.audit.Audit;
import org.sira.casefile.Ending.Kind;
import org.sira.casefile.Ending.State;
import org.sira.casefile.process.Road;
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

  private static final Set<String> REASONS =
      Arrays.stream(CloseReason.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

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
    if (reason == null || !REASONS.contains(reason)) {
      throw new InvalidAnswers("reason", reason == null ? "REQUIRED" : "NOT_AN_OPTION");
    }
    ask(number, Kind.WITHDRAWAL, reason, null, null, null, note);
  }

  /** The person changed their mind before the talk settled it. */
  @UseCase
  public void cancelWithdrawal(String number, String note) {
    var facts = acts.lockForAct(number);
    if (endings.open(facts.id(), Kind.WITHDRAWAL).isEmpty()) {
      throw Refusal.conflict("NOT_ASKED");
    }
    road.tell(facts.rootInstance(), "casefile.WithdrawalTakenBack", "NOT_ASKED");
    settle(facts.id(), Kind.WITHDRAWAL, State.TAKEN_BACK);
  }

  /** The person died: payments, timers and messages stop in this very transaction. */
  @UseCase
  public void reportDeath(String number, LocalDate date, String source, String note) {
    requirePast(date);
    var facts = acts.lockForAct(number);
    if (endings.all(facts.id()).stream().anyMatch(e -> e.kind() == Kind.DEATH && e.state() == State.CONFIRMED)) {
      throw Refusal.conflict("ALREADY_ASKED");
    }
    endings.add(facts.id(), ending(Kind.DEATH, "DECEASED", date, source, null, State.CONFIRMED), note);
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
    ask(number, Kind.LOST_CONTACT, "UNREACHABLE", null, null, null, note);
  }

  /** The person is said to have left the country again; an officer confirms. */
  @UseCase
  public void reportRemigration(String number, LocalDate date, String source, String note) {
    requirePast(date);
    ask(number, Kind.REMIGRATION, "RE_MIGRATED", date, source, null, note);
  }

  /** Another case is said to be of the same person; a manager compares, and nothing is paid meanwhile. */
  @UseCase
  public void reportDuplicate(String number, String other, String note) {
    if (other == null || other.equals(number)) {
      throw new InvalidAnswers("of", "NOT_ANOTHER_CASE");
    }
    casefiles.find(other).orElseThrow(() -> new InvalidAnswers("of", "NOT_ANOTHER_CASE"));
    ask(number, Kind.DUPLICATE, "DUPLICATE_MERGED", null, null, other, note);
  }

  /** What the talk, the check or the comparison found. Called by the steps of the root. */
  @UseCase
  public void settle(CaseId id, Kind kind, State state) {
    casefiles.lock(id);
    endings.settle(id, kind, state, clock.instant());
    audit.changed(id, kind + (state == State.CONFIRMED ? "_CONFIRMED" : "_TAKEN_BACK"), null, Map.of());
  }

  /** Stops the case for its decided ending, and tells whether the person has died. Called when the road ends early. */
  @UseCase
  public boolean stopCase(CaseId id) {
    casefiles.lock(id);
    var decided = endings.all(id).stream().filter(e -> e.state() == State.CONFIRMED).findFirst().orElseThrow();
    holds.dropForEnding(id);
    endings.dropOpen(id, clock.instant());
    stop(id, decided.reason());
    return decided.kind() == Kind.DEATH;
  }

  /** Whether the case is being compared with another that may be the same person's. */
  public boolean underDuplicateReview(CaseId id) {
    return endings.open(id, Kind.DUPLICATE).isPresent();
  }

  /** All requests of the case, newest first. */
  public List<Ending> all(CaseId id) {
    return endings.all(id);
  }

  private void ask(String number, Kind kind, String reason, LocalDate date, String source, String other, String note) {
    var facts = acts.lockForAct(number);
    if (facts.ending()) {
      throw Refusal.conflict("CASE_ENDING");
    }
    if (endings.open(facts.id(), kind).isPresent()) {
      throw Refusal.conflict("ALREADY_ASKED");
    }
    endings.add(facts.id(), ending(kind, reason, date, source, other, State.OPEN), note);
    road.tell(facts.rootInstance(), kind.message(), "CASE_ENDING");
    audit.changed(facts.id(), kind + "_ASKED", null, Map.of("reason", reason));
  }

  private Ending ending(Kind kind, String reason, LocalDate date, String source, String other, State state) {
    return new Ending(kind, reason, date, source, other, actors.get().username(), clock.instant(), state);
  }

  private void stop(CaseId id, String reason) {
    cases.beginEnding(id, reason);
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
