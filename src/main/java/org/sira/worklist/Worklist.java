package org.sira.worklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.sira.access.Role;
import org.sira.audit.Audit;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * What the worklist must be told because the engine fires no task event for it: a hold, a change of the case's card,
 * an escalation, a person who left. Each belongs to the transaction of the use case that tells it.
 */
@Component
public class Worklist {

  private final TaskStore store;
  private final TaskService engine;
  private final RuntimeService runtime;
  private final Audit audit;

  Worklist(TaskStore store, TaskService engine, RuntimeService runtime, Audit audit) {
    this.store = store;
    this.engine = engine;
    this.runtime = runtime;
    this.audit = audit;
  }

  /** The tasks of the case, except those of the root process itself, stand still or move again. */
  public void hold(CaseId caseId, String rootInstance, boolean onHold) {
    store.hold(caseId, rootInstance, onHold);
  }

  /** The person was renamed, or the case given to another office or organisation, or its urgency changed. */
  public void refresh(CaseCard card) {
    store.refresh(card);
  }

  /**
   * Lets another role work on the open tasks of a step as well as their own and those they were passed on to before. A
   * task that somebody holds goes back to all of them, or it would only be waited for by more people.
   */
  public void escalate(CaseId caseId, String step, Predicate<WorklistTask> which, Role to) {
    open(caseId, step).stream().filter(which).forEach(task -> {
      store.escalate(task.id(), to);
      if (task.assignee() != null) {
        engine.setAssignee(task.id(), null);
      }
    });
  }

  public List<WorklistTask> open(CaseId caseId, String step) {
    return store.query("select * from worklist_task where case_id = :caseId and step = :step order by due, id",
        Map.of("caseId", caseId.value(), "step", step));
  }

  /** Whether the task is still to be done. */
  public boolean isOpen(String taskId) {
    return !store.query("select * from worklist_task where id = :id", Map.of("id", taskId)).isEmpty();
  }

  /** Gives all claimed tasks of a case, which is locked, back to their groups. */
  public void giveBack(CaseId caseId) {
    store.query("select * from worklist_task where case_id = :caseId and assignee is not null",
        Map.of("caseId", caseId.value())).forEach(task -> giveBack(task.id(), task.assignee()));
  }

  /** Gives a task of a locked case back, if it is still open and still that person's. */
  void giveBack(String taskId, String holder) {
    store.lock(taskId).filter(task -> holder.equals(task.assignee())).ifPresent(task ->
        Optional.ofNullable(engine.createTaskQuery().taskId(taskId).singleResult()).ifPresent(open -> {
          free(open);
          audit.changed(task.caseId(), "TASK_GIVEN_BACK", task.step(), Map.of("task", taskId));
        }));
  }

  /** The engine lets nobody touch a suspended task, so a held one is woken for as long as this takes. */
  private void free(Task task) {
    if (task.isSuspended()) {
      runtime.activateProcessInstanceById(task.getProcessInstanceId());
    }
    engine.setAssignee(task.getId(), null);
    if (task.isSuspended()) {
      runtime.suspendProcessInstanceById(task.getProcessInstanceId());
    }
  }
}
