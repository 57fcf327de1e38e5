package org.sira.desk.web;

import java.util.List;
import org.sira.casefile.Holds;

/** The reasons that an act's form offers, as codes. */
final class ActChoices {

  private ActChoices() {}

  static List<String> reasons(String act) {
    return switch (act) {
      case "hold" -> Holds.REASONS.stream().sorted().toList();
      case "withdraw" -> List.of("WITHDRAWN", "BARRIER_TO_ACCESS", "HELP_NOT_SUITABLE", "MOVED_AWAY",
          "STIGMA_OR_BACKLASH");
      case "reopen" -> List.of("PERSON_CAME_BACK", "NEW_FACTS", "CLOSED_IN_ERROR");
      default -> List.of();
    };
  }
}
