package org.sira.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sira.access.Actor;
import org.sira.casefile.Duties;
import org.sira.casefile.Duty;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who may not sign although the role fits, whoever they are. Refused (403): the proposer and the payer of the case
 * ({@code OWN_PROPOSAL}, {@code PAID_BEFORE}), a person who signed on another seat of the same approval
 * ({@code ALREADY_SIGNED}), who refused the proposal before an appeal lifted that ({@code REFUSED_BEFORE}), whose seat
 * another person fills ({@code NOT_YOUR_SEAT}), or who alone can fill a seat asked afterwards ({@code LATER_SEAT}).
 */
@Component
class SeatDuties {

  private final RoundStore rounds;
  private final Duties duties;
  private final SeatHolders holders;

  SeatDuties(RoundStore rounds, Duties duties, SeatHolders holders) {
    this.rounds = rounds;
    this.duties = duties;
    this.holders = holders;
  }

  void requireMaySign(Round round, Seat seat, Actor actor) {
    duties.requireApart(round.caseId(), actor, Duty.APPROVE);
    refusal(round, seat, actor).ifPresent(code -> {
      throw new Refusal(Refusal.Kind.FORBIDDEN, code, Map.of("seat", seat.code()));
    });
  }

  /** Whether nobody is left for a seat on which this revision was refused, now that whoever refused is barred. */
  boolean nobodyLeftFor(String seat, CaseId id, int revision, Set<String> proposers) {
    var refusedOn = refusals(id, revision).filter(no -> no.code().equals(seat)).toList();
    var barred = refusedBefore(id, revision);
    return !refusedOn.isEmpty()
        && holders.of(id, seat).stream().allMatch(person -> barred.contains(person) || proposers.contains(person));
  }

  /** Who could still sign on a seat: its people and those it was passed on to, without those who may not. */
  Set<String> whoMaySign(Round round, Seat seat, Set<String> proposers) {
    var barred = refusedBefore(round.caseId(), round.revision());
    var asked = seat.heldBy() == null ? holders.of(round.caseId(), seat.code()) : Set.of(seat.heldBy());
    var passedTo = seat.escalatedTo() == null ? Set.<String>of() : holders.of(round.caseId(), seat.escalatedTo().name());
    return Stream.concat(asked.stream(), passedTo.stream()).filter(person -> !proposers.contains(person))
        .filter(person -> !barred.contains(person))
        .filter(person -> round.seats().stream().noneMatch(signed -> person.equals(signed.by())))
        .collect(Collectors.toSet());
  }

  private Optional<String> refusal(Round round, Seat seat, Actor actor) {
    if (round.seats().stream().anyMatch(signed -> actor.username().equals(signed.by()))) {
      return Optional.of("ALREADY_SIGNED");
    }
    if (refusedBefore(round.caseId(), round.revision()).contains(actor.username())) {
      return Optional.of("REFUSED_BEFORE");
    }
    if (seat.reservedForOther(actor)) {
      return Optional.of("NOT_YOUR_SEAT");
    }
    return round.furtherSeatsAsked() && neededLater(round, actor) ? Optional.of("LATER_SEAT") : Optional.empty();
  }

  /** Those who refused this revision in an earlier round, which only an appeal can have lifted. */
  private Set<String> refusedBefore(CaseId id, int revision) {
    return refusals(id, revision).map(Seat::by).collect(Collectors.toSet());
  }

  private Stream<Seat> refusals(CaseId id, int revision) {
    return rounds.all(id).stream().filter(round -> round.revision() == revision && round.state() == RoundState.REFUSED)
        .flatMap(round -> round.against().stream());
  }

  /** Whether a seat asked afterwards could be filled by nobody else: who signs now could not sign there any more. */
  private boolean neededLater(Round round, Actor actor) {
    return round.furtherSeats().stream().filter(seat -> actor.has(SeatRoles.of(seat)))
        .anyMatch(seat -> List.of(actor.username()).containsAll(holders.of(round.caseId(), seat)));
  }
}
