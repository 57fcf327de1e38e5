package org.sira.planning.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sira.planning.Plan;
import org.sira.planning.Plan.Guardian;
import org.sira.planning.PlanDraft;
import org.sira.planning.PlanLine;

/** A plan as the answers of the form {@code drawUpPlan}, read and written. */
final class PlanAnswers {

  private PlanAnswers() {}

  static PlanDraft read(Map<String, Object> answers) {
    var lines = answers.get("lines") instanceof List<?> rows ? rows.stream().map(row -> line((Map<?, ?>) row)).toList()
        : List.<PlanDraft.Line>of();
    return new PlanDraft(text(answers, "goal"), lines, text(answers, "ownContribution"), text(answers, "risks"),
        Boolean.TRUE.equals(answers.get("relativeOfStaff")),
        new Guardian(text(answers, "guardianName"), text(answers, "guardianPhone")));
  }

  static Map<String, Object> write(Plan plan, List<PlanLine> lines) {
    var answers = new HashMap<String, Object>();
    answers.put("goal", plan.goal());
    answers.put("lines", lines.stream().map(PlanAnswers::write).toList());
    answers.put("ownContribution", plan.ownContribution());
    answers.put("risks", plan.risks());
    answers.put("relativeOfStaff", plan.relativeOfStaff());
    answers.put("guardianName", plan.guardian().name());
    answers.put("guardianPhone", plan.guardian().phone());
    return answers;
  }

  private static PlanDraft.Line line(Map<?, ?> row) {
    var plannedOn = text(row, "plannedOn");
    return new PlanDraft.Line(text(row, "kind"), text(row, "description"), text(row, "dimension"),
        number(row, "quantity"), number(row, "unitPrice"), text(row, "channel"), text(row, "provider"),
        plannedOn == null ? null : LocalDate.parse(plannedOn));
  }

  private static Map<String, Object> write(PlanLine line) {
    var row = new HashMap<String, Object>();
    row.put("kind", line.kind());
    row.put("description", line.description());
    row.put("dimension", line.dimension());
    row.put("quantity", line.quantity());
    row.put("unitPrice", line.unitPrice().amount());
    row.put("channel", line.channel());
    row.put("provider", line.provider());
    row.put("plannedOn", line.plannedOn() == null ? null : line.plannedOn().toString());
    return row;
  }

  private static String text(Map<?, ?> answers, String key) {
    return answers.get(key) == null ? null : answers.get(key).toString();
  }

  private static BigDecimal number(Map<?, ?> row, String key) {
    return new BigDecimal(row.get(key).toString());
  }
}
