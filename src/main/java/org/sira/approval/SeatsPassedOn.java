package org.sira.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sira.access.Role;
import org.sira.shared.CaseId;
import org.sira.worklist.PassedOn;
import org.springframework.stereotype.Component;

/** The roles that an open seat climbed through, from its own up to the one that is asked now. */
@Component
class SeatsPassedOn implements PassedOn {

  private final RoundStore rounds;

  SeatsPassedOn(RoundStore rounds) {
    this.rounds = rounds;
  }

  @Override
  public String step() {
    return "signOff";
  }

  @Override
  public List<Role> of(CaseId caseId, String seat) {
    return rounds.open(caseId).stream().flatMap(round -> round.openSeats().stream())
        .filter(open -> open.code().equals(seat) && open.escalatedTo() != null).findFirst()
        .map(SeatsPassedOn::climbed).orElse(List.of());
  }

  private static List<Role> climbed(Seat seat) {
    var roles = Stream.iterate(SeatRoles.next(seat.role()), Optional::isPresent,
        role -> role.filter(to -> to != seat.escalatedTo()).flatMap(SeatRoles::next));
    return roles.map(Optional::orElseThrow).toList();
  }
}
