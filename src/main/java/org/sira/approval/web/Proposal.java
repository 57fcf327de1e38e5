package org.sira.approval.web;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.sira.approval.Round;
import org.sira.casefile.CaseFacts;
import org.sira.forms.Text;
import org.sira.planning.LiftedWarnings;
import org.sira.planning.Plan;
import org.sira.planning.PlanWarning;
import org.sira.shared.Money;

/**
 * Everything that deciding on one proposal needs: whose it is, the plan with what is to be known about it and who let it
 * go on in spite of that (null when nobody had to, or it is not for the reader), what it follows on, the seats, remarks made
 * before, other sections of the case that the reader may open. {@code task} is the reader's seat to sign, null when
 * there is none; then {@code barred} says why and {@code others} who can.
 */
record Proposal(CaseFacts facts, String person, Integer age, Round round, Plan plan, Map<String, Text> trades,
                List<PlanWarning> warnings, LiftedWarnings lifted, String liftedBy, Money ceiling, Money approvedBefore,
                String priorHelp, List<String> proposers, ZonedDateTime submittedAt, List<SeatView> seats,
                List<SeatView> remarks, List<Part> parts, String task, String barred, List<String> others,
                boolean mayBeReturned) {

  /** A section of the case page shown here as well: its key, its template and what that shows. */
  record Part(String key, String template, Object view) {}
}
