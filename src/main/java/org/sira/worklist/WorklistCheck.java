package org.sira.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.sira.engine.ModelReader;
import org.sira.shared.CaseId;
import org.sira.shared.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Compares the worklist with the engine's open tasks, and mends what differs. Nothing should ever differ. */
@Component
public class WorklistCheck {

  /** Tasks that only one side knows. */
  public record Drift(Set<String> missing, Set<String> surplus) {

    public int size() {
      return missing.size() + surplus.size();
    }
  }

  private final TaskService engine;
  private final RuntimeService runtime;
  private final TaskStore store;
  private final CaseCards cards;
  private final ModelReader models;
  private final JdbcClient jdbc;
  private final Clock clock;

  WorklistCheck(TaskService engine, RuntimeService runtime, TaskStore store, CaseCards cards, ModelReader models,
      JdbcClient jdbc, Clock clock) {
    this.engine = engine;
    this.runtime = runtime;
    this.store = store;
    this.cards = cards;
    this.models = models;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Drift drift() {
    var open = engine.createTaskQuery().list().stream().map(Task::getId).collect(Collectors.toSet());
    var listed = new HashSet<>(jdbc.sql("select id from worklist_task").query(String.class).list());
    var missing = new HashSet<>(open);
    missing.removeAll(listed);
    listed.removeAll(open);
    return new Drift(missing, listed);
  }

  /** Writes the rows that are missing and drops those of tasks that are gone; how many there were. */
  @UseCase
  @PreAuthorize("hasRole('ADMIN')")
  public int repair() {
    var drift = drift();
    drift.surplus().forEach(id -> store.remove(id, "sira", clock.instant(), false));
    drift.missing().forEach(this::add);
    return drift.size();
  }

  private void add(String id) {
    var task = engine.createTaskQuery().taskId(id).singleResult();
    var step = models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    var seat = step.several() ? (String) engine.getVariable(id, "seat") : null;
    store.add(new TaskRow(id, task.getProcessDefinitionId(), task.getProcessInstanceId(), step, stageOf(task),
        roleOf(engine.getIdentityLinksForTask(id)), seat, task.getAssignee(), moment(task.getDueDate()),
        moment(task.getCreateTime())), cards.card(CaseId.of((String) engine.getVariable(id, "caseId"))));
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

  private static String roleOf(List<IdentityLink> links) {
    return links.stream().map(IdentityLink::getGroupId).filter(group -> group != null).findFirst().orElseThrow();
  }

  private Instant moment(Date date) {
    return date == null ? clock.instant() : date.toInstant();
  }
}
