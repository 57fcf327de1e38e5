package org.sira.approval;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sira.access.Role;
import org.sira.engine.Verdict;

/**
 * What the table {@code chooseApprovalLevel} asks for: the seats and how many of them must say yes, the seats that
 * must be among those, the seats asked afterwards, and the clock in working days (rules A4-A7, A10, A13).
 */
record Level(String code, List<String> seats, int quorum, int clock, List<String> mustSign, List<String> furtherSeats) {

  static final String WAIVER = "CHIEF";

  private static final Set<Role> ROLES = Set.of(Role.PROTECTION, Role.OFFICER, Role.MANAGER, Role.CHIEF);

  static Level of(Verdict verdict) {
    var outputs = verdict.single().orElseThrow(() -> new IllegalStateException("No level for " + verdict.facts())).outputs();
    return new Level((String) outputs.get("level"), list((String) outputs.get("seats")), number(outputs.get("quorum")),
        number(outputs.get("clockWorkingDays")), list((String) outputs.get("mustSign")),
        list((String) outputs.get("furtherSeats")));
  }

  /** The same with the chief's waiver, which every amount above the ceiling needs, whatever the table says. */
  Level withWaiver() {
    return seats.contains(WAIVER) || furtherSeats.contains(WAIVER) ? this
        : new Level(code, seats, quorum, clock, mustSign, List.of(WAIVER));
  }

  /** The roles of its seats; a seat that is no role is one of the committee. */
  Set<Role> roles() {
    return Stream.of(seats, furtherSeats).flatMap(List::stream)
        .map(seat -> ROLES.stream().filter(role -> role.name().equals(seat)).findFirst().orElse(Role.COMMITTEE))
        .collect(Collectors.toSet());
  }

  static List<String> list(String codes) {
    return codes == null || codes.isBlank() ? List.of() : List.of(codes.split(","));
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }
}
