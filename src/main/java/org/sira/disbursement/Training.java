package org.sira.disbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;

/** The course that a line pays for, from enrolment to its end; attendance in whole per cent. */
public record Training(String lineId, CaseId caseId, String centre, String course, State state, LocalDate startsOn,
                       LocalDate endsOn, LocalDate endedOn, Integer attendance, Instant changedAt) {

  public enum State { ENROLLED, COMPLETED, STOPPED, CANCELLED }

  boolean underWay() {
    return state == State.ENROLLED;
  }

  Training ended(boolean completed, LocalDate on, int present, Instant at) {
    require(State.ENROLLED);
    return new Training(lineId, caseId, centre, course, completed ? State.COMPLETED : State.STOPPED, startsOn, endsOn,
        on, present, at);
  }

  Training cancelled(Instant at) {
    require(State.ENROLLED);
    return new Training(lineId, caseId, centre, course, State.CANCELLED, startsOn, endsOn, null, null, at);
  }

  void require(State... expected) {
    if (!Arrays.asList(expected).contains(state)) {
      throw Refusal.conflict("TRAINING_MOVED_ON", Map.of("line", lineId, "state", state.name()));
    }
  }
}
