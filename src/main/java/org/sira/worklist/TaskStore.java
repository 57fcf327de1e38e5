package org.sira.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.access.Scope;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the worklist. */
@Component
class TaskStore {

  private final JdbcClient jdbc;
  private final Scope scope;

  TaskStore(JdbcClient jdbc, Scope scope) {
    this.jdbc = jdbc;
    this.scope = scope;
  }

  void add(TaskRow row, CaseCard card) {
    jdbc.sql("""
            insert into worklist_task (id, case_id, case_number, person, process_definition_id, process_instance_id,
              step, name_fr, name_en, stage, office, organisation, role, seat, assignee, priority, due, created, deceased)
            values (:id, :caseId, :number, :person, :definition, :instance,
              :step, :nameFr, :nameEn, :stage, :office, :organisation, :role, :seat, :assignee, :priority, :due, :created,
              :deceased)
            on conflict (id) do nothing""")
        .param("id", row.id()).param("caseId", card.id().value()).param("number", card.number())
        .param("person", card.person()).param("deceased", card.deceased()).param("definition", row.processDefinitionId())
        .param("instance", row.processInstanceId()).param("step", row.step().id())
        .param("nameFr", row.step().nameFr()).param("nameEn", row.step().nameEn()).param("stage", row.stage())
        .param("office", card.office()).param("organisation", card.organisation()).param("role", row.role())
        .param("seat", row.seat()).param("assignee", row.assignee()).param("priority", card.priority())
        .param("due", Timestamp.from(row.due())).param("created", Timestamp.from(row.created()))
        .update();
  }

  void change(String id, String assignee, Instant due) {
    jdbc.sql("update worklist_task set assignee = :assignee, due = :due where id = :id")
        .param("id", id).param("assignee", assignee).param("due", Timestamp.from(due)).update();
  }

  void remove(String id, String by, Instant at, boolean finished) {
    jdbc.sql("""
            with gone as (delete from worklist_task where id = :id returning id, case_id, step, role)
            insert into worklist_done (id, case_id, step, role, by, at, finished)
            select id, case_id, step, role, :by, :at, :finished from gone
            on conflict (id) do update set by = excluded.by, at = excluded.at, finished = excluded.finished""")
        .param("id", id).param("by", by).param("at", Timestamp.from(at)).param("finished", finished).update();
  }

  /**
   * The condition on the table {@code t} for the tasks that a person may know of: those of the cases in scope, and to
   * roles that read no answers none of protection, whose very name would tell.
   */
  String known() {
    return "(" + scope.sql("t") + " and (:protectionSteps or t.role <> 'PROTECTION'))";
  }

  /** The values of that condition's parameters for this person. */
  Map<String, Object> params(Actor actor) {
    var params = new HashMap<>(scope.params(actor));
    params.put("protectionSteps", knowsProtectionSteps(actor));
    return params;
  }

  private static boolean knowsProtectionSteps(Actor actor) {
    return actor.system() || Role.readsAnswers(actor.roles());
  }

  /** The task, when the person may know of it. */
  Optional<WorklistTask> find(String id, Actor actor) {
    return jdbc.sql("select t.* from worklist_task t where t.id = :id and " + known())
        .param("id", id).params(params(actor)).query(TaskStore::task).optional();
  }

  /** The row, locked, for what is not bound to a person's scope: giving back, mending. */
  Optional<WorklistTask> lock(String id) {
    return jdbc.sql("select * from worklist_task where id = :id for update").param("id", id)
        .query(TaskStore::task).optional();
  }

  /** The row, locked, if it lies in the person's scope. */
  Optional<WorklistTask> lock(String id, Actor actor) {
    return jdbc.sql("select t.* from worklist_task t where t.id = :id and " + known() + " for update")
        .param("id", id).params(params(actor)).query(TaskStore::task).optional();
  }

  /** Who ended a task and when, and of which case it was, when the person may know of such a task. */
  Optional<Done> done(String id, Actor actor) {
    return jdbc.sql("""
            select case_id, by, at from worklist_done
            where id = :id and (:protectionSteps or role <> 'PROTECTION')""")
        .param("id", id).param("protectionSteps", knowsProtectionSteps(actor))
        .query((rs, n) -> new Done(new CaseId(rs.getObject("case_id", UUID.class)), rs.getString("by"),
            rs.getTimestamp("at").toInstant())).optional();
  }

  Optional<CaseId> caseOf(String id) {
    return jdbc.sql("select case_id from worklist_task where id = :id").param("id", id).query(UUID.class).optional()
        .map(CaseId::new);
  }

  List<String> idsOf(CaseId caseId) {
    return jdbc.sql("select id from worklist_task where case_id = :caseId").param("caseId", caseId.value())
        .query(String.class).list();
  }

  void hold(CaseId caseId, String exceptInstance, boolean onHold) {
    jdbc.sql("""
            update worklist_task set on_hold = :onHold
            where case_id = :caseId and process_instance_id <> :exceptInstance""")
        .param("caseId", caseId.value()).param("exceptInstance", exceptInstance).param("onHold", onHold).update();
  }

  void hold(String id, boolean onHold) {
    jdbc.sql("update worklist_task set on_hold = :onHold where id = :id").param("id", id).param("onHold", onHold)
        .update();
  }

  void refresh(CaseCard card) {
    jdbc.sql("""
            update worklist_task set person = :person, deceased = :deceased, office = :office, organisation = :organisation,
              priority = :priority where case_id = :caseId""")
        .param("caseId", card.id().value()).param("person", card.person()).param("deceased", card.deceased()).param("office", card.office())
        .param("organisation", card.organisation()).param("priority", card.priority()).update();
  }

  void escalate(String id, Role to) {
    jdbc.sql("update worklist_task set passed_to = passed_to || cast(:to as text) where id = :id")
        .param("id", id).param("to", to.name()).update();
  }

  /** In the order in which their cases may be locked one after the other. */
  List<WorklistTask> assignedTo(String username) {
    return query("select * from worklist_task where assignee = :username order by case_id, id",
        Map.of("username", username));
  }

  List<WorklistTask> query(String sql, Map<String, Object> params) {
    return jdbc.sql(sql).params(params).query(TaskStore::task).list();
  }

  record Done(CaseId caseId, String by, Instant at) {}

  private static WorklistTask task(ResultSet rs, int row) throws SQLException {
    var passedTo = Arrays.stream((String[]) rs.getArray("passed_to").getArray()).map(Role::valueOf).toList();
    return new WorklistTask(rs.getString("id"), new CaseId(rs.getObject("case_id", UUID.class)),
        rs.getString("case_number"), rs.getString("person"), rs.getBoolean("deceased"), rs.getString("process_definition_id"),
        rs.getString("step"), rs.getString("name_fr"), rs.getString("name_en"), rs.getString("stage"),
        rs.getString("office"), rs.getString("organisation"), Role.valueOf(rs.getString("role")),
        passedTo, rs.getString("seat"), rs.getString("assignee"),
        rs.getInt("priority"), rs.getTimestamp("due").toInstant(), rs.getTimestamp("created").toInstant(),
        rs.getBoolean("on_hold"));
  }
}
