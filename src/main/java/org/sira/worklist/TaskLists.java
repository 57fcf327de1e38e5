package org.sira.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.audit.Audit;
import org.sira.engine.Step;
import org.sira.forms.FormDefinition;
import org.sira.shared.CaseId;
import org.sira.shared.Cursor;
import org.sira.shared.LikePattern;
import org.sira.shared.Page;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person reads of the worklist: lists, counts, one task with its form and draft. Always within the scope. */
@Component
public class TaskLists {

  private final TaskStore store;
  private final TaskForms forms;
  private final TaskGate gate;
  private final Tasks tasks;
  private final Drafts drafts;
  private final CaseCards cards;
  private final JdbcClient jdbc;
  private final CurrentActor actors;
  private final Audit audit;
  private final Clock clock;

  TaskLists(TaskStore store, TaskForms forms, TaskGate gate, Tasks tasks, Drafts drafts,
      CaseCards cards, JdbcClient jdbc, CurrentActor actors, Audit audit, Clock clock) {
    this.store = store;
    this.forms = forms;
    this.gate = gate;
    this.tasks = tasks;
    this.drafts = drafts;
    this.cards = cards;
    this.jdbc = jdbc;
    this.actors = actors;
    this.audit = audit;
    this.clock = clock;
  }

  /** A page of tasks, the earliest due first. */
  public Page<WorklistTask> list(TaskQuery query, String after, int size) {
    var params = params(query);
    var cursor = after == null ? "" : " and (t.due, t.id) > (:afterDue, :afterId)";
    if (after != null) {
      var from = Cursor.of(after);
      params.put("afterDue", Timestamp.from(from.at()));
      params.put("afterId", from.id());
    }
    params.put("size", size + 1);
    var rows = store.query("select t.* from worklist_task t where " + conditions() + cursor
        + " order by t.due, t.id limit :size", params);
    return Page.of(rows, size, task -> new Cursor(task.due(), task.id())).map(this::asRead);
  }

  /** How many tasks a list holds, counted no further than 1,000. */
  public int count(TaskQuery query) {
    return jdbc.sql("select count(*) from (select 1 from worklist_task t where " + conditions() + " limit 1000) counted")
        .params(params(query)).query(Integer.class).single();
  }

  /** The task, or a refusal as if it did not exist when it lies out of scope. */
  public WorklistTask task(String id) {
    return store.find(id, actors.get()).map(this::asRead).orElseThrow(Refusal::notFound);
  }

  /** The task, opened for reading: noted as a reading of its case. */
  @UseCase
  public WorklistTask read(String id) {
    var task = task(id);
    audit.read(task.caseId());
    return task;
  }

  /** The task to be worked on; told apart from one that never was is one that somebody else finished. */
  public WorklistTask openTask(String id) {
    return store.find(id, actors.get()).map(this::asRead).orElseThrow(() -> tasks.goneOrUnknown(id, actors.get()));
  }

  /** How many tasks of a list stand at each stage. */
  public Map<String, Integer> countByStage(TaskQuery query) {
    var counts = new HashMap<String, Integer>();
    jdbc.sql("select stage, count(*) as n from (select t.stage from worklist_task t where " + conditions()
            + " and t.stage is not null limit 5000) counted group by stage")
        .params(params(query)).query((RowCallbackHandler) rs -> counts.put(rs.getString("stage"), rs.getInt("n")));
    return counts;
  }

  /** The BPMN file of the process that the task belongs to. */
  public String diagram(WorklistTask task) {
    return forms.diagram(task);
  }

  /** The open tasks of a case that the person may know of, the earliest due first. */
  public List<WorklistTask> ofCase(CaseId caseId) {
    var params = store.params(actors.get());
    params.put("caseId", caseId.value());
    return store.query("select t.* from worklist_task t where t.case_id = :caseId and " + store.known()
        + " order by t.due, t.id", params).stream().map(this::asRead).toList();
  }

  public FormDefinition form(WorklistTask task) {
    return forms.definition(task);
  }

  /** The form's own file, of the version bound to the task. */
  public String formSource(WorklistTask task) {
    return forms.source(task);
  }

  public Step step(WorklistTask task) {
    return forms.step(task);
  }

  /** Whether the person's role lets them work on the task. */
  public boolean mayWork(WorklistTask task) {
    return gate.fits(task, actors.get());
  }

  /** The person's own draft, or before there is one what the case already knows for the form; for those who may work on it. */
  public Map<String, Object> draft(WorklistTask task) {
    var actor = actors.get();
    if (!gate.fits(task, actor)) {
      return Map.of();
    }
    return drafts.find(task.id(), actor.username()).orElseGet(() -> tasks.knownFor(task, actor));
  }

  /** When the person's own draft was typed, by the clock of the device; empty when there is none. */
  public Optional<Instant> draftedAt(WorklistTask task) {
    return drafts.typedAt(task.id(), actors.get().username());
  }

  /** The task as its module sees it, with the ids that its process holds for it. */
  public TaskWork work(WorklistTask task) {
    return tasks.work(task, actors.get(), Map.of());
  }

  /** What the case already knows for the task's form, nothing for a person who may not work on it. */
  public Map<String, Object> known(WorklistTask task) {
    return tasks.knownFor(task, actors.get());
  }

  /** A case is urgent because of what its person told of a need for protection: not for finance and logistics to know. */
  private WorklistTask asRead(WorklistTask task) {
    return Role.readsAnswers(actors.get().roles()) ? task : task.withoutPriority();
  }

  private Map<String, Object> params(TaskQuery query) {
    Actor actor = actors.get();
    var params = store.params(actor);
    params.put("queue", query.queue().name());
    params.put("username", actor.username());
    params.put("roles", actor.roles().stream().map(Enum::name).toArray(String[]::new));
    params.put("seat", actor.seat());
    params.put("caseNumber", query.caseNumber());
    params.put("stage", query.stage());
    params.put("step", query.step());
    params.put("office", query.office());
    params.put("overdue", query.overdue());
    params.put("text", LikePattern.containing(query.text()));
    params.put("meant", params.get("text") == null ? null
        : cards.meant(query.text()).stream().map(CaseId::value).toArray(UUID[]::new));
    params.put("now", Timestamp.from(clock.instant()));
    return params;
  }

  private String conditions() {
    return store.known() + """
         and (:queue = 'ALL'
           or (:queue = 'MINE' and t.assignee = :username)
           or (:queue = 'OURS' and t.assignee = :username)
           or ((:queue = 'GROUP' or (:queue = 'OURS' and t.assignee is null)) and (t.passed_to && cast(:roles as text[])
             or (t.role = any(cast(:roles as text[])) and (t.role <> 'COMMITTEE' or t.seat = :seat)))))
         and (cast(:caseNumber as text) is null or t.case_number = :caseNumber)
         and (cast(:stage as text) is null or t.stage = :stage)
         and (cast(:step as text) is null or t.step = :step)
         and (cast(:office as text) is null or t.office = :office)
         and (not :overdue or t.due < :now)
         and (cast(:text as text) is null or t.person ilike :text or t.case_number ilike :text
           or t.case_id = any (cast(:meant as uuid[])))
        """;
  }
}
