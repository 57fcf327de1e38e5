package org.sira.worklist;

import java.util.Map;

/**
 * A step that does something with its answers beyond keeping them. A module offers one bean per such step; a step
 * without one is complete as well: its answers are kept and its routing fields steer the process.
 */
public interface TaskStep {

  /** The user task's id in the model. */
  String step();

  /** Refuses, with the reason, a person who may not work on this task although the role fits (separation of duties). */
  default void check(TaskWork work) {}

  /** What the form shows before anything was typed, by form key: facts that only this module knows. */
  default Map<String, Object> known(TaskWork work) {
    return Map.of();
  }

  /** Does what the step is for; what it returns goes to the engine beside the form's routing fields. */
  Map<String, Boolean> complete(TaskWork work);
}
