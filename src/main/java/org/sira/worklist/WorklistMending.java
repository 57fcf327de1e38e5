package org.sira.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.sira.access.Actor;
import org.sira.audit.Audit;
import org.sira.engine.ModelReader;
import org.sira.shared.CaseId;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/**
 * Mends the row of one task. It locks the case and the row as every act on a task does and only then asks the engine,
 * so that a task which is being opened or completed meanwhile is left alone.
 */
@Component
class WorklistMending {

  private final TaskService engine;
  private final RuntimeService runtime;
  private final TaskStore store;
  private final CaseCards cards;
  private final ModelReader models;
  private final List<PassedOn> passedOn;
  private final Audit audit;
  private final Clock clock;

  WorklistMending(TaskService engine, RuntimeService runtime, TaskStore store, CaseCards cards, ModelReader models,
      List<PassedOn> passedOn, Audit audit, Clock clock) {
    this.engine = engine;
    this.runtime = runtime;
    this.store = store;
    this.cards = cards;
    this.models = models;
    this.passedOn = passedOn;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether anything was to be mended. */
  @UseCase
  public boolean mend(String id) {
    return caseOf(id).map(caseId -> {
      cards.lock(caseId);
      var row = store.lock(id);
      var task = Optional.ofNullable(engine.createTaskQuery().taskId(id).singleResult());
      if (row.isPresent()) {
        return task.map(open -> align(row.get(), open)).orElseGet(() -> drop(row.get()));
      }
      return task.map(open -> add(open, caseId)).orElse(false);
    }).orElse(false);
  }

  private Optional<CaseId> caseOf(String id) {
    return store.caseOf(id).or(() -> Optional.ofNullable(engine.createTaskQuery().taskId(id).singleResult())
        .flatMap(this::caseOf));
  }

  private boolean drop(WorklistTask row) {
    store.remove(row.id(), Actor.SYSTEM.username(), clock.instant(), false);
    return mended(row.caseId(), row.step(), row.id());
  }

  private boolean align(WorklistTask row, Task task) {
    var state = TaskState.of(task, row.due());
    if (state.equals(new TaskState(row.assignee(), row.due(), row.onHold()))) {
      return false;
    }
    store.change(row.id(), state.assignee(), state.due());
    store.hold(row.id(), state.onHold());
    return mended(row.caseId(), row.step(), row.id());
  }

  private boolean add(Task task, CaseId caseId) {
    var step = models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    var seat = step.several() ? (String) engine.getVariable(task.getId(), "seat") : null;
    var created = task.getCreateTime().toInstant();
    var state = TaskState.of(task, created);
    store.add(new TaskRow(task.getId(), task.getProcessDefinitionId(), task.getProcessInstanceId(), step,
        stageOf(task), roleOf(task), seat, state.assignee(), state.due(), created), cards.card(caseId));
    store.hold(task.getId(), state.onHold());
    passedOn.stream().filter(steps -> steps.step().equals(step.id()))
        .flatMap(steps -> steps.of(caseId, seat).stream()).forEach(role -> store.escalate(task.getId(), role));
    return mended(caseId, step.id(), task.getId());
  }

  private boolean mended(CaseId caseId, String step, String task) {
    audit.changed(caseId, "WORKLIST_MENDED", step, Map.of("task", task));
    return true;
  }

  private String stageOf(Task task) {
    var instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
    String stage = null;
    while (!instance.getRootProcessInstanceId().equals(instance.getId())) {
      stage = models.processKey(instance.getProcessDefinitionId());
      instance = runtime.createProcessInstanceQuery().subProcessInstanceId(instance.getId()).singleResult();
    }
    return stage;
  }

  private String roleOf(Task task) {
    return engine.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
        .filter(group -> group != null).findFirst().orElseThrow();
  }

  /** Asked as a query, which finds nothing when the task has gone meanwhile instead of failing. */
  private Optional<CaseId> caseOf(Task task) {
    return runtime.createVariableInstanceQuery().processInstanceIdIn(task.getProcessInstanceId()).variableName("caseId")
        .list().stream().map(variable -> CaseId.of((String) variable.getValue())).findFirst();
  }
}
