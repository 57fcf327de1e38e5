package org.sira.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sira.planning.Plan.Guardian;
import org.sira.shared.CaseId;
import org.sira.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of plans and their proposers. */
@Component
class PlanStore {

  private final JdbcClient jdbc;
  private final PlanPartsStore parts;

  PlanStore(JdbcClient jdbc, PlanPartsStore parts) {
    this.jdbc = jdbc;
    this.parts = parts;
  }

  void add(CaseId id, int revision, PlanDraft draft, Money heldBefore, Instant at) {
    long plan = jdbc.sql("""
            insert into planning_plan (case_id, revision, state, goal, goal_economic, goal_social, goal_psychosocial,
              own_contribution, own_worth, relative_of_staff, guardian_name, guardian_phone, total, held_before,
              drawn_up_at)
            values (:caseId, :revision, 'DRAWN_UP', :goal, :economic, :social, :psychosocial, :own, :worth, :relative,
              :guardian, :phone, :total, :before, :at)
            on conflict (case_id, revision) do update set goal = excluded.goal,
              goal_economic = excluded.goal_economic, goal_social = excluded.goal_social,
              goal_psychosocial = excluded.goal_psychosocial, own_contribution = excluded.own_contribution,
              own_worth = excluded.own_worth, relative_of_staff = excluded.relative_of_staff,
              guardian_name = excluded.guardian_name, guardian_phone = excluded.guardian_phone,
              total = excluded.total, held_before = excluded.held_before, drawn_up_at = excluded.drawn_up_at,
              above_ceiling = null, ceiling = null
            returning id""")
        .param("caseId", id.value()).param("revision", revision).param("goal", draft.goals().own())
        .param("economic", draft.goals().economic()).param("social", draft.goals().social())
        .param("psychosocial", draft.goals().psychosocial()).param("own", draft.own().what())
        .param("worth", draft.own().worth() == null ? null : draft.own().worth().amount())
        .param("relative", draft.relativeOfStaff()).param("guardian", draft.guardian().name())
        .param("phone", draft.guardian().phone()).param("total", draft.total().amount())
        .param("before", heldBefore.amount()).param("at", Timestamp.from(at)).query(Long.class).single();
    parts.replace(plan, draft);
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

  void lift(CaseId id, int revision, LiftedWarnings lifted) {
    long plan = jdbc.sql("""
            insert into planning_override (plan_id, reason, username, at)
            select id, :reason, :username, :at from planning_plan
            where case_id = :caseId and revision = :revision
            on conflict (plan_id) do update set reason = excluded.reason, username = excluded.username, at = excluded.at
            returning plan_id""")
        .param("caseId", id.value()).param("revision", revision)
        .param("reason", lifted.reason()).param("username", lifted.by()).param("at", Timestamp.from(lifted.at()))
        .query(Long.class).single();
    parts.replaceLifted(plan, lifted.warnings());
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
    return parts.line(id);
  }

  private Plan plan(ResultSet rs, int row) throws SQLException {
    var submitted = rs.getTimestamp("submitted_at");
    var goals = new Goals(rs.getString("goal"), rs.getString("goal_economic"), rs.getString("goal_social"),
        rs.getString("goal_psychosocial"));
    long key = rs.getLong("id");
    return new Plan(new CaseId(rs.getObject("case_id", UUID.class)), rs.getInt("revision"),
        PlanState.valueOf(rs.getString("state")), goals,
        new Contribution(rs.getString("own_contribution"), money(rs, "own_worth")), parts.risks(key),
        rs.getBoolean("relative_of_staff"),
        new Guardian(rs.getString("guardian_name"), rs.getString("guardian_phone")), money(rs, "total"),
        money(rs, "held_before"), rs.getObject("above_ceiling", Boolean.class), money(rs, "ceiling"),
        rs.getTimestamp("drawn_up_at").toInstant(), submitted == null ? null : submitted.toInstant(),
        parts.lifted(key), parts.lines(key));
  }

  private static Money money(ResultSet rs, String column) throws SQLException {
    var amount = rs.getBigDecimal(column);
    return amount == null ? null : new Money(amount, Money.XOF);
  }
}
