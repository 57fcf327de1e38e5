package org.sira.approval;

import java.util.Optional;
import java.util.Set;
import org.sira.access.Role;

/** Which role fills a seat, and to whom it passes when its time is up. */
final class SeatRoles {

  private static final Set<String> COMMITTEE = Set.of("IOM", "DGME", "NGO", "FINANCE");

  private SeatRoles() {}

  static Role of(String seat) {
    return COMMITTEE.contains(seat) ? Role.COMMITTEE : Role.valueOf(seat);
  }

  /** The seat of the committee that a code stands for, null when it is none. */
  static String committeeSeat(String seat) {
    return COMMITTEE.contains(seat) ? seat : null;
  }

  /** The next role up; nobody stands above the chief. */
  static Optional<Role> next(Role holder) {
    return switch (holder) {
      case OFFICER -> Optional.of(Role.MANAGER);
      case CHIEF -> Optional.empty();
      default -> Optional.of(Role.CHIEF);
    };
  }
}
