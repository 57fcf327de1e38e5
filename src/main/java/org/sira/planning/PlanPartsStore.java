package org.sira.planning;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sira.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that hang on a plan: its lines and its risks. */
@Component
class PlanPartsStore {

  private final JdbcClient jdbc;

  PlanPartsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void replace(long plan, PlanDraft draft) {
    jdbc.sql("delete from planning_line where plan_id = :plan").param("plan", plan).update();
    jdbc.sql("delete from planning_override where plan_id = :plan").param("plan", plan).update();
    jdbc.sql("delete from planning_risk where plan_id = :plan").param("plan", plan).update();
    int position = 0;
    for (var line : draft.lines()) {
      add(plan, ++position, line);
    }
    position = 0;
    for (var risk : draft.risks()) {
      jdbc.sql("""
              insert into planning_risk (plan_id, position, risk, answer) values (:plan, :position, :risk, :answer)""")
          .param("plan", plan).param("position", ++position).param("risk", risk.risk()).param("answer", risk.answer())
          .update();
    }
  }

  private void add(long plan, int position, PlanDraft.Line line) {
    jdbc.sql("""
            insert into planning_line (id, plan_id, position, kind, trade, description, dimension, quantity, unit_price,
              total, channel, source, provider, responsible, starts_on, ends_on, planned_on)
            values (:id, :plan, :position, :kind, :trade, :description, :dimension, :quantity, :unitPrice,
              :total, :channel, :source, :provider, :responsible, :startsOn, :endsOn, :plannedOn)""")
        .param("id", UUID.randomUUID()).param("plan", plan).param("position", position)
        .param("kind", line.kind()).param("trade", line.trade()).param("description", line.description()).param("dimension", line.dimension())
        .param("quantity", line.quantity()).param("unitPrice", line.unitPrice())
        .param("total", line.total().amount()).param("channel", line.delivery().channel())
        .param("source", line.delivery().source()).param("provider", line.delivery().provider())
        .param("responsible", line.delivery().responsible()).param("startsOn", line.schedule().startsOn())
        .param("endsOn", line.schedule().endsOn()).param("plannedOn", line.schedule().dueOn()).update();
  }

  List<PlanLine> lines(long plan) {
    return jdbc.sql("select * from planning_line where plan_id = :plan order by position").param("plan", plan)
        .query(PlanPartsStore::line).list();
  }

  Optional<PlanLine> line(UUID id) {
    return jdbc.sql("select * from planning_line where id = :id").param("id", id).query(PlanPartsStore::line).optional();
  }

  List<Risk> risks(long plan) {
    return jdbc.sql("select risk, answer from planning_risk where plan_id = :plan order by position").param("plan", plan)
        .query((rs, row) -> new Risk(rs.getString("risk"), rs.getString("answer"))).list();
  }

  LiftedWarnings lifted(long plan) {
    var warnings = jdbc.sql("select * from planning_override_warning where plan_id = :plan order by position")
        .param("plan", plan).query((rs, row) -> new PlanWarning(rs.getString("code"),
            rs.getObject("line", Integer.class), rs.getString("detail"), true)).list();
    return jdbc.sql("select reason, username, at from planning_override where plan_id = :plan").param("plan", plan)
        .query((rs, row) -> new LiftedWarnings(warnings, rs.getString("reason"),
            rs.getString("username"), rs.getTimestamp("at").toInstant())).optional().orElse(null);
  }

  void replaceLifted(long plan, List<PlanWarning> warnings) {
    jdbc.sql("delete from planning_override_warning where plan_id = :plan").param("plan", plan).update();
    for (int at = 0; at < warnings.size(); at++) {
      jdbc.sql("""
              insert into planning_override_warning (plan_id, position, code, line, detail)
              values (:plan, :position, :code, :line, :detail)""")
          .param("plan", plan).param("position", at + 1).param("code", warnings.get(at).code())
          .param("line", warnings.get(at).line()).param("detail", warnings.get(at).detail()).update();
    }
  }

  private static PlanLine line(ResultSet rs, int row) throws SQLException {
    var delivery = new Delivery(rs.getString("channel"), rs.getString("source"), rs.getString("provider"),
        rs.getString("responsible"));
    var schedule = new Schedule(rs.getObject("starts_on", LocalDate.class), rs.getObject("ends_on", LocalDate.class),
        rs.getObject("planned_on", LocalDate.class));
    return new PlanLine(rs.getObject("id", UUID.class), rs.getInt("position"), rs.getString("kind"),
        rs.getString("trade"), rs.getString("description"), rs.getString("dimension"), plain(rs.getBigDecimal("quantity")),
        new Money(rs.getBigDecimal("unit_price"), Money.XOF), new Money(rs.getBigDecimal("total"), Money.XOF),
        delivery, schedule);
  }

  /** Without the zeros of the column, and without an exponent: 10, not 10.000 or 1E+1. */
  private static BigDecimal plain(BigDecimal quantity) {
    var stripped = quantity.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
