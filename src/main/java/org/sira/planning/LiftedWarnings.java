package org.sira.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sira.casefile.Casefiles;

/** Why a plan goes on in spite of warnings, as they stood then, and who said so. */
public record LiftedWarnings(List<PlanWarning> warnings, String reason, String by, Instant at) {

  public List<String> codes() {
    return warnings.stream().map(PlanWarning::code).distinct().toList();
  }

  public LocalDate on() {
    return LocalDate.ofInstant(at, Casefiles.MALI);
  }
}
