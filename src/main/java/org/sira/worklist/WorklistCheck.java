package org.sira.worklist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Compares the worklist with the engine's open tasks, and mends what differs. Nothing should ever differ. */
@Component
public class WorklistCheck {

  /** Tasks that only one side knows, and those of which the two tell different things. */
  public record Drift(Set<String> missing, Set<String> surplus, Set<String> different) {

    public int size() {
      return missing.size() + surplus.size() + different.size();
    }

    private Set<String> all() {
      var all = new HashSet<>(missing);
      all.addAll(surplus);
      all.addAll(different);
      return all;
    }
  }

  private final TaskService engine;
  private final WorklistMending mending;
  private final JdbcClient jdbc;

  WorklistCheck(TaskService engine, WorklistMending mending, JdbcClient jdbc) {
    this.engine = engine;
    this.mending = mending;
    this.jdbc = jdbc;
  }

  /** What seems to differ. Work goes on meanwhile, so that a task opened between the two looks may be among it. */
  public Drift drift() {
    var open = new HashMap<String, Task>();
    engine.createTaskQuery().list().forEach(task -> open.put(task.getId(), task));
    var listed = new HashMap<String, TaskState>();
    jdbc.sql("select id, assignee, due, on_hold from worklist_task").query((RowCallbackHandler) rs ->
        listed.put(rs.getString("id"), TaskState.listed(rs)));
    return new Drift(without(open.keySet(), listed.keySet()), without(listed.keySet(), open.keySet()),
        different(open, listed));
  }

  /** Mends each task that still differs once its case is locked; how many there were. */
  @PreAuthorize("hasRole('ADMIN')")
  public int repair() {
    return (int) drift().all().stream().filter(mending::mend).count();
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    var rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  private static Set<String> different(Map<String, Task> open, Map<String, TaskState> listed) {
    var both = new HashSet<>(open.keySet());
    both.retainAll(listed.keySet());
    both.removeIf(id -> listed.get(id).equals(TaskState.of(open.get(id), listed.get(id).due())));
    return both;
  }
}
