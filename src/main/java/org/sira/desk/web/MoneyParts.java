package org.sira.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.approval.Approvals;
import org.sira.approval.Round;
import org.sira.approval.Seat;
import org.sira.disbursement.Disbursements;
import org.sira.planning.Plan;
import org.sira.planning.PlanLine;
import org.sira.planning.Planning;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** The plan, its approvals, and what was paid and delivered of it, in the words of the API contract. */
@Component
class MoneyParts implements CaseAnswerPart {

  private final Planning planning;
  private final Approvals approvals;
  private final Disbursements disbursements;
  private final CurrentActor actors;

  MoneyParts(Planning planning, Approvals approvals, Disbursements disbursements, CurrentActor actors) {
    this.planning = planning;
    this.approvals = approvals;
    this.disbursements = disbursements;
    this.actors = actors;
  }

  @Override
  public void addTo(Map<String, Object> answer, CaseId id) {
    answer.put("plan", planning.current(id).map(this::plan).orElse(null));
    if (Role.readsAnswers(actors.get().roles())) {
      answer.put("approvals", approvals.of(id).stream().map(MoneyParts::round).toList());
    }
    answer.put("payments", disbursements.payments(id));
    answer.put("deliveries", disbursements.deliveries(id));
  }

  private Map<String, Object> plan(Plan plan) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("revision", plan.revision());
    answer.put("lines", plan.lines().stream().map(this::line).toList());
    answer.put("total", plan.total());
    return answer;
  }

  private Map<String, Object> line(PlanLine line) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("id", line.id());
    answer.put("kind", line.kind());
    answer.put("trade", line.trade());
    answer.put("description", line.description());
    answer.put("quantity", line.quantity());
    answer.put("unitPrice", line.unitPrice());
    answer.put("total", line.total());
    answer.put("channel", line.channel());
    answer.put("provider", line.provider());
    answer.put("dimension", line.dimension());
    answer.put("source", line.delivery().source());
    answer.put("responsible", line.delivery().responsible());
    answer.put("startsOn", line.schedule().startsOn());
    answer.put("endsOn", line.schedule().endsOn());
    answer.put("plannedOn", line.plannedOn());
    answer.put("state", disbursements.lineState(line.id().toString()).map(Enum::name).orElse("PLANNED"));
    return answer;
  }

  private static Map<String, Object> round(Round round) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("level", round.level());
    answer.put("revision", round.revision());
    answer.put("state", round.state());
    answer.put("seats", round.seats().stream().map(MoneyParts::seat).toList());
    return answer;
  }

  private static Map<String, Object> seat(Seat seat) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("seat", seat.code());
    answer.put("by", seat.by());
    answer.put("at", seat.at());
    answer.put("decision", seat.decision());
    answer.put("reason", seat.reason());
    return answer;
  }
}
