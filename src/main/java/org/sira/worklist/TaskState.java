package org.sira.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.camunda.bpm.engine.task.Task;

/** What may change on an open task, and so what the worklist and the engine may tell differently. */
record TaskState(String assignee, Instant due, boolean onHold) {

  static TaskState listed(ResultSet rs) throws SQLException {
    return new TaskState(rs.getString("assignee"), rs.getTimestamp("due").toInstant(), rs.getBoolean("on_hold"));
  }

  /** The engine's own state; a task without a due date is due when the worklist says so. */
  static TaskState of(Task task, Instant otherwiseDue) {
    return new TaskState(task.getAssignee(), task.getDueDate() == null ? otherwiseDue : task.getDueDate().toInstant(),
        task.isSuspended());
  }
}
