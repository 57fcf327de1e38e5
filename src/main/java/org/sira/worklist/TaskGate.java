package org.sira.worklist;

import java.util.Map;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may work on a task: the role fits (or the role it was escalated to, or the seat), and the case moves. */
@Component
class TaskGate {

  /** Whether the task's role is one of the person's; a committee seat belongs to whoever holds that seat. */
  boolean fits(WorklistTask task, Actor actor) {
    if (task.passedTo().stream().anyMatch(actor::has)) {
      return true;
    }
    return actor.has(task.role()) && (task.role() != Role.COMMITTEE || task.seat().equals(actor.seat()));
  }

  void requireFits(WorklistTask task, Actor actor) {
    if (!fits(task, actor)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "NOT_YOUR_ROLE", Map.of("role", task.role().name()));
    }
  }

  static void requireMoving(WorklistTask task) {
    if (task.onHold()) {
      throw Refusal.conflict("ON_HOLD");
    }
  }

  static void requireFree(WorklistTask task, Actor actor) {
    if (task.assignee() != null && !task.assignee().equals(actor.username())) {
      throw Refusal.conflict("ALREADY_CLAIMED", Map.of("by", task.assignee()));
    }
  }
}
