package org.sira.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sira.casefile.Casefiles;

/** Why a plan goes on in spite of warnings ({@code codes}), and who said so. */
public record LiftedWarnings(List<String> codes, String reason, String by, Instant at) {

  public LocalDate on() {
    return LocalDate.ofInstant(at, Casefiles.MALI);
  }
}
