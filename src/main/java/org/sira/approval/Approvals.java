package org.sira.approval;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.audit.Audit;
import org.sira.casefile.CaseStopped;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Duty;
import org.sira.casefile.DutyHolders;
import org.sira.eligibility.Refusals;
import org.sira.eligibility.Refused;
import org.sira.engine.Decisions;
import org.sira.planning.Plan;
import org.sira.planning.Planning;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has a submitted plan decided on by the seats that its amount and the person's situation call for (rules A4-A7, A10,
 * A13). Approved when the quorum has signed yes and nobody said no; the first return or refusal settles it. Time never
 * does. Who may not sign is told by {@link SeatDuties}; an answer is refused (422) without a reason for a no
 * ({@code REQUIRED}), with a declared conflict of interest ({@code CONFLICT_DECLARED}), and as a third return
 * ({@code RETURNED_TWICE}).
 */
@Component
public class Approvals implements DutyHolders {

  private static final int MOST_RETURNS = 2;

  /** What the signatures come to: other seats are asked now, or the proposal is approved, returned, or else refused. */
  public record Outcome(boolean furtherSeats, boolean approved, boolean returned) {}

  private final Casefiles casefiles;
  private final Planning planning;
  private final RoundStore rounds;
  private final SeatClock clocks;
  private final SeatDuties duties;
  private final Decisions decisions;
  private final Refusals refusals;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final CurrentActor actors;
  private final Clock clock;

  Approvals(Casefiles casefiles, Planning planning, RoundStore rounds, SeatClock clocks, SeatDuties duties,
      Decisions decisions, Refusals refusals, ApplicationEventPublisher events, Audit audit,
      CurrentActor actors, Clock clock) {
    this.casefiles = casefiles;
    this.planning = planning;
    this.rounds = rounds;
    this.clocks = clocks;
    this.duties = duties;
    this.decisions = decisions;
    this.refusals = refusals;
    this.events = events;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
  }

  /** Asks the table for the level of the plan, which counts what earlier revisions hold, and opens its seats. */
  @UseCase
  public void chooseApprovalLevel(CaseId id, String processDefinitionId) {
    casefiles.lock(id);
    var plan = planning.current(id).orElseThrow();
    var verdict = decisions.evaluate("chooseApprovalLevel", processDefinitionId,
        TodaysLevel.facts(plan.overall(), planning.childPlan(id), plan.relativeOfStaff()));
    var level = plan.needsWaiver() ? Level.of(verdict).withWaiver() : Level.of(verdict);
    long round = rounds.open(id, plan.revision(), plan.total(), level, verdict, clocks.moments(level.clock()));
    openSeats(round, 1, plan, level.seats());
    audit.changed(id, "APPROVAL_OPENED", "chooseApprovalLevel",
        Map.of("revision", plan.revision(), "level", level.code(), "table", verdict.version()));
  }

  /** Signs on a seat of the open round; true when that settles the present phase. */
  @UseCase
  public boolean signOff(CaseId id, String seatCode, Signature signature) {
    casefiles.lock(id);
    var round = openRound(id);
    var seat = round.seat(seatCode);
    duties.requireMaySign(round, seat, actors.get());
    check(round, signature);
    rounds.decide(round, seat, actors.get().username(), clock.instant(), signature);
    audit.changed(id, "SEAT_SIGNED", "signOff", Map.of("revision", round.revision(), "seat", seatCode,
        "decision", signature.decision(), "reason", Optional.ofNullable(signature.reason()).orElse("")));
    return openRound(id).decision().isPresent();
  }

  /** Refuses a person who may not sign on this seat, whatever they would answer. */
  public void requireMaySign(CaseId id, String seatCode, Actor actor) {
    var round = openRound(id);
    duties.requireMaySign(round, round.seat(seatCode), actor);
  }

  /** The usernames of those who can still sign on the open seats. */
  public Set<String> whoMaySign(Round round) {
    var proposers = planning.holders(round.caseId());
    return round.openSeats().stream().flatMap(seat -> duties.whoMaySign(round, seat, proposers).stream())
        .collect(Collectors.toSet());
  }

  /** Whether a seat may still return the proposal, which happens twice at most. */
  public boolean mayBeReturned(CaseId id) {
    return returnsSoFar(id) < MOST_RETURNS;
  }

  /** Draws the conclusion of the signatures: asks the further seats, or settles the round and tells the plan. */
  @UseCase
  public Outcome recordDecision(CaseId id) {
    casefiles.lock(id);
    var round = openRound(id);
    var decision = round.decision().orElseThrow();
    rounds.cancelOpenSeats(round);
    if (decision == Decision.APPROVE && round.furtherSeatsAsked()) {
      rounds.nextPhase(round, clocks.moments(round.clock()));
      openSeats(round.id(), round.phase() + 1, planOf(round), round.furtherSeats());
      return new Outcome(true, false, false);
    }
    var state = RoundState.of(decision);
    rounds.settle(round, state, clock.instant());
    planning.decided(id, round.revision(), state.asPlanState());
    if (decision == Decision.REFUSE) {
      var no = round.against().orElseThrow();
      refusals.open(id, Refused.Origin.GRANT, List.of(no.by()), no.reason());
    }
    audit.changed(id, "PROPOSAL_" + state, "recordDecision", Map.of("revision", round.revision(), "level", round.level()));
    return new Outcome(false, state == RoundState.APPROVED, state == RoundState.RETURNED);
  }

  /** Tells those who wait for the decision. */
  @UseCase
  public void notifyDecision(CaseId id) {
    var rounds = of(id);
    var settled = rounds.get(rounds.size() - 1);
    events.publishEvent(new ProposalDecided(id, settled.revision(), settled.state(),
        planning.proposers(id, settled.revision())));
  }

  /** The case ends: nobody is asked any more. */
  @EventListener
  void caseStopped(CaseStopped stopped) {
    rounds.open(stopped.caseId()).ifPresent(round -> {
      rounds.cancelOpenSeats(round);
      rounds.settle(round, RoundState.CANCELLED, clock.instant());
    });
  }

  /** All rounds of the case, oldest first. */
  public List<Round> of(CaseId id) {
    return rounds.all(id);
  }

  /** The round that waits for signatures. */
  public Optional<Round> open(CaseId id) {
    return rounds.open(id);
  }

  /** The newest revision that was approved, which is what may be paid. */
  public Optional<Integer> approved(CaseId id) {
    return rounds.all(id).stream().filter(round -> round.state() == RoundState.APPROVED).map(Round::revision)
        .max(Integer::compare);
  }

  /** Whether the chief's yes, which lets a case go beyond the ceiling, stands on the approved round of this revision. */
  public boolean waived(CaseId id, int revision) {
    return rounds.all(id).stream()
        .filter(round -> round.revision() == revision && round.state() == RoundState.APPROVED)
        .flatMap(round -> round.seats().stream()).anyMatch(seat -> seat.code().equals(Level.WAIVER) && seat.saysYes());
  }

  /** The usernames of everybody who signed an approved round; none of them may pay. */
  public Set<String> approvers(CaseId id) {
    return rounds.all(id).stream().filter(round -> round.state() == RoundState.APPROVED)
        .flatMap(round -> round.seats().stream()).filter(Seat::signed).map(Seat::by).collect(Collectors.toSet());
  }

  @Override
  public Duty duty() {
    return Duty.APPROVE;
  }

  /** Who said yes in a round that stands or is still open. */
  @Override
  public Set<String> holders(CaseId id) {
    return rounds.all(id).stream()
        .filter(round -> round.state() == RoundState.APPROVED || round.state() == RoundState.OPEN)
        .flatMap(round -> round.seats().stream()).filter(Seat::saysYes).map(Seat::by).collect(Collectors.toSet());
  }

  private void check(Round round, Signature signature) {
    if (signature.conflictOfInterest()) {
      throw new InvalidAnswers("conflictOfInterest", "CONFLICT_DECLARED");
    }
    if (signature.decision() != Decision.APPROVE && signature.reason() == null) {
      throw new InvalidAnswers("reason", "REQUIRED");
    }
    if (signature.decision() == Decision.RETURN && !mayBeReturned(round.caseId())) {
      throw new InvalidAnswers("decision", "RETURNED_TWICE");
    }
  }

  /** How often the proposal came back; one that was approved in between began anew. */
  private long returnsSoFar(CaseId id) {
    long returns = 0;
    for (var round : rounds.all(id)) {
      returns = round.state() == RoundState.APPROVED ? 0 : round.state() == RoundState.RETURNED ? returns + 1 : returns;
    }
    return returns;
  }

  /** Opens the seats; one that nobody can fill after an appeal goes to the person who heard it, once. */
  private void openSeats(long round, int phase, Plan plan, List<String> seats) {
    var id = plan.caseId();
    var proposers = planning.holders(id);
    for (var seat : seats) {
      var standIn = duties.nobodyLeftFor(seat, id, plan.revision(), proposers) ? heard(id, proposers)
          : Optional.<Refused>empty();
      rounds.addSeat(round, phase, seat, standIn.map(Refused::hearer).orElse(SeatRoles.of(seat)),
          standIn.map(Refused::heardBy).orElse(null));
    }
  }

  /** The appeal that lifted the refusal, unless a proposer heard it. */
  private Optional<Refused> heard(CaseId id, Set<String> proposers) {
    return refusals.overturned(id).filter(appeal -> !proposers.contains(appeal.heardBy()));
  }

  private Plan planOf(Round round) {
    return planning.plan(round.caseId(), round.revision()).orElseThrow();
  }

  private Round openRound(CaseId id) {
    return rounds.open(id).orElseThrow(() -> Refusal.conflict("APPROVAL_SETTLED"));
  }
}
