package org.sira.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sira.shared.CaseId;
import org.sira.shared.Money;

/**
 * One approval of one revision, with its seats in the table's order. {@code phase} 1 is the level's own seats, 2 the
 * seats asked afterwards. The two moments are when the open seats of the phase are reminded and passed on; a hold
 * shifts them.
 */
public record Round(long id, CaseId caseId, int revision, Money amount, String level, int quorum, int clock,
                    List<String> mustSign, List<String> furtherSeats, int phase, Instant openedAt,
                    Instant phaseOpenedAt, Instant reminderAt, Instant remindedAt, Instant escalateAt,
                    RoundState state, Instant settledAt, List<Seat> seats) {

  public List<Seat> present() {
    return seats.stream().filter(seat -> seat.phase() == phase).toList();
  }

  public List<Seat> openSeats() {
    return seats.stream().filter(Seat::open).toList();
  }

  public Seat seat(String code) {
    return present().stream().filter(seat -> seat.code().equals(code)).findFirst().orElseThrow();
  }

  /** How many must say yes in the present phase: the quorum of the level, then everybody asked afterwards. */
  public int quorumNow() {
    return phase == 1 ? quorum : present().size();
  }

  /** Whether seats are asked after those of the present phase. */
  public boolean furtherSeatsAsked() {
    return phase == 1 && !furtherSeats.isEmpty();
  }

  /**
   * What the signatures of the phase come to: the first return or refusal, or yes once the quorum and all who must be
   * among it have said so. Nothing before, however long it takes.
   */
  public Optional<Decision> decision() {
    var no = present().stream().filter(Seat::signed).filter(seat -> !seat.saysYes()).findFirst();
    if (no.isPresent()) {
      return no.map(Seat::decision);
    }
    var yes = present().stream().filter(Seat::saysYes).map(Seat::code).toList();
    var complete = yes.size() >= quorumNow() && (phase > 1 || yes.containsAll(mustSign));
    return complete ? Optional.of(Decision.APPROVE) : Optional.empty();
  }

  /** The signature that returned or refused it. */
  public Optional<Seat> against() {
    return seats.stream().filter(Seat::signed).filter(seat -> !seat.saysYes()).findFirst();
  }
}
