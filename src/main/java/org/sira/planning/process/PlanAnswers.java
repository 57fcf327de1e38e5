package org.sira.planning.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sira.planning.Contribution;
import org.sira.planning.Delivery;
import org.sira.planning.Goals;
import org.sira.planning.Plan;
import org.sira.planning.Plan.Guardian;
import org.sira.planning.PlanDraft;
import org.sira.planning.PlanLine;
import org.sira.planning.Risk;
import org.sira.planning.Schedule;

/** A plan as the answers of the form {@code drawUpPlan}, read and written. What is not answered yet counts as nothing. */
final class PlanAnswers {

  private PlanAnswers() {}

  static PlanDraft read(Map<String, Object> answers) {
    var goals = new Goals(text(answers, "goal"), text(answers, "goalEconomic"), text(answers, "goalSocial"),
        text(answers, "goalPsychosocial"));
    return new PlanDraft(goals, rows(answers, "lines").stream().map(PlanAnswers::line).toList(),
        Contribution.of(text(answers, "ownContribution"), number(answers, "ownWorth")),
        rows(answers, "riskAnswers").stream().map(row -> new Risk(text(row, "risk"), text(row, "answer"))).toList(),
        Boolean.TRUE.equals(answers.get("relativeOfStaff")),
        new Guardian(text(answers, "guardianName"), text(answers, "guardianPhone")));
  }

  static Map<String, Object> write(Plan plan, List<PlanLine> lines) {
    var answers = new HashMap<String, Object>();
    answers.put("goal", plan.goals().own());
    answers.put("goalEconomic", plan.goals().economic());
    answers.put("goalSocial", plan.goals().social());
    answers.put("goalPsychosocial", plan.goals().psychosocial());
    answers.put("lines", lines.stream().map(PlanAnswers::write).toList());
    answers.put("ownContribution", plan.own().what());
    answers.put("ownWorth", plan.own().worth() == null ? null : plan.own().worth().amount());
    answers.put("riskAnswers", plan.risks().stream().map(PlanAnswers::write).toList());
    answers.put("relativeOfStaff", plan.relativeOfStaff());
    answers.put("guardianName", plan.guardian().name());
    answers.put("guardianPhone", plan.guardian().phone());
    return answers;
  }

  private static PlanDraft.Line line(Map<?, ?> row) {
    var delivery = new Delivery(text(row, "channel"), Objects.requireNonNullElse(text(row, "source"), Delivery.INTERNAL),
        text(row, "provider"), text(row, "responsible"));
    return new PlanDraft.Line(text(row, "kind"), text(row, "trade"), text(row, "description"), text(row, "dimension"),
        Objects.requireNonNullElse(number(row, "quantity"), BigDecimal.ZERO),
        Objects.requireNonNullElse(number(row, "unitPrice"), BigDecimal.ZERO), delivery,
        new Schedule(day(row, "startsOn"), day(row, "endsOn"), day(row, "plannedOn")));
  }

  private static Map<String, Object> write(PlanLine line) {
    var row = new HashMap<String, Object>();
    row.put("kind", line.kind());
    row.put("trade", line.trade());
    row.put("description", line.description());
    row.put("dimension", line.dimension());
    row.put("quantity", line.quantity());
    row.put("unitPrice", line.unitPrice().amount());
    row.put("channel", line.channel());
    row.put("source", line.delivery().source());
    row.put("provider", line.provider());
    row.put("responsible", line.delivery().responsible());
    row.put("startsOn", written(line.schedule().startsOn()));
    row.put("endsOn", written(line.schedule().endsOn()));
    row.put("plannedOn", written(line.plannedOn()));
    return row;
  }

  private static Map<String, Object> write(Risk risk) {
    var row = new HashMap<String, Object>();
    row.put("risk", risk.risk());
    row.put("answer", risk.answer());
    return row;
  }

  private static List<Map<?, ?>> rows(Map<String, Object> answers, String key) {
    return answers.get(key) instanceof List<?> rows
        ? rows.stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList() : List.of();
  }

  private static String text(Map<?, ?> answers, String key) {
    return answers.get(key) == null ? null : answers.get(key).toString();
  }

  private static BigDecimal number(Map<?, ?> row, String key) {
    return row.get(key) == null ? null : new BigDecimal(row.get(key).toString());
  }

  private static LocalDate day(Map<?, ?> row, String key) {
    return row.get(key) == null ? null : LocalDate.parse(row.get(key).toString());
  }

  private static String written(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
