package org.sira.worklist;

import java.util.Map;
import org.sira.shared.Refusal;

/**
 * What a list of tasks is asked for. {@code queue}: MINE, GROUP (open tasks of my roles), OURS (mine, and those of my
 * roles that nobody has taken) or ALL (every open task of my scope); the others narrow it and may be null.
 */
public record TaskQuery(Queue queue, String caseNumber, String stage, String step, String office, boolean overdue,
                        String text) {

  public enum Queue {
    MINE, GROUP, OURS, ALL;

    /** Reads the name as the API and the pages write it; anything else is refused. */
    public static Queue of(String name) {
      for (var queue : values()) {
        if (queue.name().equalsIgnoreCase(name)) {
          return queue;
        }
      }
      throw new Refusal(Refusal.Kind.MALFORMED, "MALFORMED", Map.of("parameter", "queue"));
    }
  }

  public static TaskQuery of(Queue queue) {
    return new TaskQuery(queue, null, null, null, null, false, null);
  }
}
