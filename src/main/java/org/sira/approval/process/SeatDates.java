package org.sira.approval.process;

import java.util.Date;
import java.util.List;
import org.sira.approval.Approvals;
import org.sira.approval.Round;
import org.sira.approval.Seat;
import org.sira.approval.SeatClock;
import org.sira.engine.Modelled;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** What models may ask about the seats of the open round. */
@Component("seats")
@Modelled
public class SeatDates {

  private static final int YEAR = 365;
  private static final int ROLES = 3;

  private final Approvals approvals;

  SeatDates(Approvals approvals) {
    this.approvals = approvals;
  }

  /** The codes of the seats that are asked now. */
  public List<String> of(String caseId) {
    return round(caseId).present().stream().map(Seat::code).toList();
  }

  /** The role that fills a seat. */
  public String role(String caseId, String seat) {
    return round(caseId).seat(seat).role().name();
  }

  /** The end of the clock. */
  public Date due(String caseId) {
    return Date.from(round(caseId).escalateAt());
  }

  /** Every day from 80 % of the clock on. */
  public String reminders(String caseId) {
    return "R" + YEAR + "/" + SeatClock.inSeconds(round(caseId).reminderAt()) + "/P1D";
  }

  /** At the end of the clock, and again when the next role has had its weeks. */
  public String escalations(String caseId) {
    var round = round(caseId);
    return "R" + ROLES + "/" + SeatClock.inSeconds(round.escalateAt()) + "/P" + 7 * SeatClock.weeksPerRole(round) + "D";
  }

  private Round round(String caseId) {
    return approvals.open(CaseId.of(caseId)).orElseThrow();
  }
}
