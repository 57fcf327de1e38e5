package org.sira.desk.web;

import java.util.List;
import org.sira.casefile.Endings;
import org.sira.casefile.Holds;
import org.sira.casefile.Reopenings;

/** The reasons that an act's form offers, as codes. */
final class ActChoices {

  private ActChoices() {}

  static List<String> reasons(String act) {
    return switch (act) {
      case "hold" -> Holds.REASONS.stream().sorted().toList();
      case "withdraw" -> Endings.WITHDRAWAL_REASONS;
      case "reopen" -> Reopenings.REASONS;
      default -> List.of();
    };
  }
}
