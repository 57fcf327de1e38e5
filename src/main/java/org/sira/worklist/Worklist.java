package org.sira.worklist;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.sira.access.Role;
import org.sira.shared.CaseId;
import org.sira.shared.UseCase;
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

  Worklist(TaskStore store, TaskService engine, RuntimeService runtime) {
    this.store = store;
    this.engine = engine;
    this.runtime = runtime;
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

  /** Gives all claimed tasks of a case back to their groups. */
  public void giveBack(CaseId caseId) {
    store.query("select * from worklist_task where case_id = :caseId and assignee is not null",
        Map.of("caseId", caseId.value())).forEach(task -> free(task.id()));
  }

  /** Gives all tasks of a person back to their groups; how many there were. */
  @UseCase
  public int release(String username) {
    var tasks = store.assignedTo(username);
    tasks.forEach(this::free);
    return tasks.size();
  }

  /** The engine lets nobody touch a suspended task, so a held one is woken for as long as this takes. */
  private void free(String taskId) {
    var task = engine.createTaskQuery().taskId(taskId).singleResult();
    if (task.isSuspended()) {
      runtime.activateProcessInstanceById(task.getProcessInstanceId());
    }
    engine.setAssignee(taskId, null);
    if (task.isSuspended()) {
      runtime.suspendProcessInstanceById(task.getProcessInstanceId());
    }
  }
}
