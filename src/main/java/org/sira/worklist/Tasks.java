package org.sira.worklist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.audit.Audit;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/**
 * What a person does with a task. Every act locks the case, then the task's row, before the engine is asked, so that
 * of two people one is first and the other is told who it was. Refused: a task out of scope (as if it did not exist),
 * another's role or duty, a case on hold, answers that the form does not accept.
 */
@Component
public class Tasks {

  /** What completing led to: the case and the tasks that it opened. */
  public record Completed(String caseNumber, List<String> nextTasks) {}

  private final TaskStore store;
  private final TaskGate gate;
  private final TaskForms forms;
  private final CaseCards cards;
  private final TaskService engine;
  private final Map<String, TaskStep> steps;
  private final Audit audit;
  private final CurrentActor actors;
  private final Clock clock;

  Tasks(TaskStore store, TaskGate gate, TaskForms forms, CaseCards cards, TaskService engine, List<TaskStep> steps,
      Audit audit, CurrentActor actors, Clock clock) {
    this.store = store;
    this.gate = gate;
    this.forms = forms;
    this.cards = cards;
    this.engine = engine;
    this.steps = steps.stream().collect(Collectors.toMap(TaskStep::step, Function.identity()));
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
  }

  /** Takes the task for oneself; taking one's own task again changes nothing. */
  @UseCase
  public void claim(String taskId) {
    var actor = actors.get();
    var task = lockFor(taskId, actor);
    refuseOthers(task, actor);
    if (task.assignee() == null) {
      engine.setAssignee(taskId, actor.username());
      audit.changed(task.caseId(), "TASK_CLAIMED", task.step(), Map.of("task", taskId));
    }
  }

  /** Gives one's own task back to the group. */
  @UseCase
  public void unclaim(String taskId) {
    var actor = actors.get();
    var task = lockFor(taskId, actor);
    gate.requireFits(task, actor);
    TaskGate.requireMoving(task);
    TaskGate.requireFree(task, actor);
    if (task.assignee() != null) {
      engine.setAssignee(taskId, null);
      audit.changed(task.caseId(), "TASK_GIVEN_BACK", task.step(), Map.of("task", taskId));
    }
  }

  /** The task, locked, for what belongs to the work on it; refused as completing it would be. */
  @UseCase
  public WorklistTask forWork(String taskId) {
    var actor = actors.get();
    var task = lockFor(taskId, actor);
    refuseOthers(task, actor);
    return task;
  }

  /** Checks and keeps the answers, does what the step is for, and moves the case on. Claims first when nobody did. */
  @UseCase
  public Completed complete(String taskId, Map<String, Object> answers) {
    var actor = actors.get();
    var task = lockFor(taskId, actor);
    refuseOthers(task, actor);
    var step = steps.get(task.step());
    var checked = forms.check(task, answers, forms.known(task, work(task, actor, Map.of()), step));
    var work = work(task, actor, checked.answers());
    var before = store.idsOf(task.caseId());
    var routing = new HashMap<String, Object>(checked.routing());
    cards.keep(accepted(task, work));
    if (step != null) {
      routing.putAll(step.complete(work));
    }
    if (task.assignee() == null) {
      engine.setAssignee(taskId, actor.username());
    }
    engine.complete(taskId, routing);
    audit.changed(task.caseId(), "TASK_COMPLETED", task.step(), Map.of("task", taskId));
    return new Completed(task.caseNumber(), opened(task.caseId(), before));
  }

  /** What the step itself knows for its form, when the person may work on the task. */
  Map<String, Object> knownFor(WorklistTask task, Actor actor) {
    if (!gate.fits(task, actor)) {
      return Map.of();
    }
    return forms.known(task, work(task, actor, Map.of()), steps.get(task.step()));
  }

  private void refuseOthers(WorklistTask task, Actor actor) {
    gate.requireFits(task, actor);
    TaskGate.requireMoving(task);
    TaskGate.requireFree(task, actor);
    var step = steps.get(task.step());
    if (step != null) {
      step.check(work(task, actor, Map.of()));
    }
  }

  /** Scope is asked again under the lock: sharing may have ended while this waited for it. */
  private WorklistTask lockFor(String taskId, Actor actor) {
    var seen = store.find(taskId, actor).orElseThrow(() -> goneOrUnknown(taskId, actor));
    cards.lock(seen.caseId());
    return store.lock(taskId, actor).orElseThrow(() -> goneOrUnknown(taskId, actor));
  }

  Refusal goneOrUnknown(String taskId, Actor actor) {
    return store.done(taskId, actor).filter(done -> forms.inScope(cards.card(done.caseId()), actor))
        .map(done -> Refusal.conflict("ALREADY_DONE", Map.of("by", done.by(), "at", done.at())))
        .orElseGet(Refusal::notFound);
  }

  TaskWork work(WorklistTask task, Actor actor, Map<String, Object> answers) {
    return new TaskWork(task.id(), task.step(), task.caseId(), actor, clock.instant(), answers,
        name -> variable(task, name, actor));
  }

  /** Who only reads the task holds no lock on it: it may end between the row and the variable. */
  private String variable(WorklistTask task, String name, Actor actor) {
    try {
      return (String) engine.getVariable(task.id(), name);
    } catch (NullValueException ended) {
      throw goneOrUnknown(task.id(), actor);
    }
  }

  private AcceptedAnswer accepted(WorklistTask task, TaskWork work) {
    return new AcceptedAnswer(task.id(), task.caseId(), task.step(), task.processDefinitionId(),
        forms.version(task), work.answers(), work.by().username(), work.at(), forms.confidential(task));
  }

  private List<String> opened(CaseId caseId, List<String> before) {
    var after = new ArrayList<>(store.idsOf(caseId));
    after.removeAll(before);
    return after;
  }
}
