package org.sira.planning;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sira.planning.Plan.Guardian;
import org.sira.shared.CaseId;
import org.sira.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of plans, their lines and their proposers. */
@Component
class PlanStore {

  private final JdbcClient jdbc;

  PlanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseId id, int revision, PlanDraft draft, Money heldBefore, Instant at) {
    long plan = jdbc.sql("""
            insert into planning_plan (case_id, revision, state, goal, own_contribution, risks, relative_of_staff,
              guardian_name, guardian_phone, total, held_before, drawn_up_at)
            values (:caseId, :revision, 'DRAWN_UP', :goal, :own, :risks, :relative, :guardian, :phone, :total, :before,
              :at)
            on conflict (case_id, revision) do update set goal = excluded.goal,
              own_contribution = excluded.own_contribution, risks = excluded.risks,
              relative_of_staff = excluded.relative_of_staff, guardian_name = excluded.guardian_name,
              guardian_phone = excluded.guardian_phone, total = excluded.total,
              held_before = excluded.held_before, drawn_up_at = excluded.drawn_up_at,
              above_ceiling = null, ceiling = null
            returning id""")
        .param("caseId", id.value()).param("revision", revision).param("goal", draft.goal())
        .param("own", draft.ownContribution()).param("risks", draft.risks())
        .param("relative", draft.relativeOfStaff()).param("guardian", draft.guardian().name())
        .param("phone", draft.guardian().phone()).param("total", draft.total().amount())
        .param("before", heldBefore.amount()).param("at", Timestamp.from(at)).query(Long.class).single();
    replaceLines(plan, draft.lines());
  }

  private void replaceLines(long plan, List<PlanDraft.Line> lines) {
    jdbc.sql("delete from planning_line where plan_id = :plan").param("plan", plan).update();
    int position = 0;
    for (var line : lines) {
      jdbc.sql("""
              insert into planning_line (id, plan_id, position, kind, description, dimension, quantity, unit_price,
                total, channel, provider, planned_on)
              values (:id, :plan, :position, :kind, :description, :dimension, :quantity, :unitPrice,
                :total, :channel, :provider, :plannedOn)""")
          .param("id", UUID.randomUUID()).param("plan", plan).param("position", ++position)
          .param("kind", line.kind()).param("description", line.description()).param("dimension", line.dimension())
          .param("quantity", line.quantity()).param("unitPrice", line.unitPrice())
          .param("total", line.total().amount()).param("channel", line.channel())
          .param("provider", line.provider()).param("plannedOn", line.plannedOn()).update();
    }
  }

  void addProposer(CaseId id, int revision, String username, String step, Instant at) {
    jdbc.sql("""
            insert into planning_proposer (plan_id, username, step, at)
            select id, :username, :step, :at from planning_plan where case_id = :caseId and revision = :revision
            on conflict do nothing""")
        .param("caseId", id.value()).param("revision", revision).param("username", username).param("step", step)
        .param("at", Timestamp.from(at)).update();
  }

  /** The people behind one revision, or behind any when it is null. */
  Set<String> proposers(CaseId id, Integer revision) {
    return Set.copyOf(jdbc.sql("""
            select distinct p.username from planning_proposer p join planning_plan r on r.id = p.plan_id
            where r.case_id = :caseId and (cast(:revision as int) is null or r.revision = :revision)""")
        .param("caseId", id.value()).param("revision", revision).query(String.class).list());
  }

  void total(CaseId id, int revision) {
    jdbc.sql("""
            update planning_plan p set total = (select sum(l.total) from planning_line l where l.plan_id = p.id)
            where case_id = :caseId and revision = :revision""")
        .param("caseId", id.value()).param("revision", revision).update();
  }

  void ceiling(CaseId id, int revision, Money ceiling, Money heldBefore) {
    jdbc.sql("""
            update planning_plan set ceiling = :ceiling, held_before = :before,
              above_ceiling = total + :before > :ceiling
            where case_id = :caseId and revision = :revision""")
        .param("caseId", id.value()).param("revision", revision).param("ceiling", ceiling.amount())
        .param("before", heldBefore.amount()).update();
  }

  void submit(CaseId id, int revision, Instant at) {
    jdbc.sql("""
            update planning_plan set state = 'SUBMITTED', submitted_at = :at
            where case_id = :caseId and revision = :revision""")
        .param("caseId", id.value()).param("revision", revision).param("at", Timestamp.from(at)).update();
  }

  void state(CaseId id, int revision, PlanState state) {
    jdbc.sql("update planning_plan set state = :state where case_id = :caseId and revision = :revision")
        .param("caseId", id.value()).param("revision", revision).param("state", state.name()).update();
  }

  List<Plan> all(CaseId id) {
    return jdbc.sql("select * from planning_plan where case_id = :caseId order by revision").param("caseId", id.value())
        .query(this::plan).list();
  }

  Optional<Plan> latest(CaseId id) {
    return jdbc.sql("select * from planning_plan where case_id = :caseId order by revision desc limit 1")
        .param("caseId", id.value()).query(this::plan).optional();
  }

  Optional<Plan> find(CaseId id, int revision) {
    return jdbc.sql("select * from planning_plan where case_id = :caseId and revision = :revision")
        .param("caseId", id.value()).param("revision", revision).query(this::plan).optional();
  }

  Optional<PlanLine> line(UUID id) {
    return jdbc.sql("select * from planning_line where id = :id").param("id", id).query(PlanStore::line).optional();
  }

  private Plan plan(ResultSet rs, int row) throws SQLException {
    var submitted = rs.getTimestamp("submitted_at");
    var ceiling = rs.getBigDecimal("ceiling");
    return new Plan(new CaseId(rs.getObject("case_id", UUID.class)), rs.getInt("revision"),
        PlanState.valueOf(rs.getString("state")), rs.getString("goal"), rs.getString("own_contribution"),
        rs.getString("risks"), rs.getBoolean("relative_of_staff"),
        new Guardian(rs.getString("guardian_name"), rs.getString("guardian_phone")),
        new Money(rs.getBigDecimal("total"), Money.XOF), new Money(rs.getBigDecimal("held_before"), Money.XOF),
        rs.getObject("above_ceiling", Boolean.class),
        ceiling == null ? null : new Money(ceiling, Money.XOF), rs.getTimestamp("drawn_up_at").toInstant(),
        submitted == null ? null : submitted.toInstant(), lines(rs.getLong("id")));
  }

  private List<PlanLine> lines(long plan) {
    return jdbc.sql("select * from planning_line where plan_id = :plan order by position").param("plan", plan)
        .query(PlanStore::line).list();
  }

  private static PlanLine line(ResultSet rs, int row) throws SQLException {
    return new PlanLine(rs.getObject("id", UUID.class), rs.getInt("position"), rs.getString("kind"),
        rs.getString("description"), rs.getString("dimension"), plain(rs.getBigDecimal("quantity")),
        new Money(rs.getBigDecimal("unit_price"), Money.XOF), new Money(rs.getBigDecimal("total"), Money.XOF),
        rs.getString("channel"), rs.getString("provider"), rs.getObject("planned_on", LocalDate.class));
  }

  /** Without the zeros of the column, and without an exponent: 10, not 10.000 or 1E+1. */
  private static BigDecimal plain(BigDecimal quantity) {
    var stripped = quantity.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
