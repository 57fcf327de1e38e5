package org.sira.approval.web;

import java.time.ZonedDateTime;
import org.sira.access.People;
import org.sira.approval.Round;
import org.sira.approval.Seat;
import org.sira.casefile.Casefiles;
import org.sira.worklist.WorklistTask;

/**
 * One seat of the acceptance strip. {@code look} is yes, no, me (the reader's own, still open) or open; {@code state}
 * says it in words; {@code person} and the moment are of whoever signed, else {@code since} when it has been waiting.
 */
record SeatView(String code, String look, String state, String person, ZonedDateTime at, String reason, String remark,
                String escalatedTo, ZonedDateTime since) {

  static SeatView of(Round round, Seat seat, WorklistTask mine, People people) {
    var own = mine != null && seat.open() && seat.code().equals(mine.seat());
    var look = !seat.signed() ? own ? "me" : "open" : seat.saysYes() ? "yes" : "no";
    var state = seat.signed() ? seat.decision().name() : seat.cancelled() ? "CANCELLED" : own ? "YOURS" : "OPEN";
    var reserved = seat.heldBy() != null && !seat.signed() ? seat.heldBy() : seat.by();
    return new SeatView(seat.code(), look, state, reserved == null ? null : people.displayName(reserved),
        seat.at() == null ? null : seat.at().atZone(Casefiles.MALI), seat.reason(), seat.remark(),
        seat.open() && seat.escalatedTo() != null ? seat.escalatedTo().name() : null,
        round.phaseOpenedAt().atZone(Casefiles.MALI));
  }
}
