package org.sira.worklist;

import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sira.access.Actor;
import org.sira.shared.CaseId;

/**
 * A task as it is handed to the module whose step it is: the checked answers (none while it is only being taken), who
 * works on it and when, and the ids that the process holds for it, such as {@code lineId}.
 */
public record TaskWork(String taskId, String step, CaseId caseId, Actor by, Instant at, Map<String, Object> answers,
                       UnaryOperator<String> ids) {

  /** The value of an id variable of the process, null when it has none of this name. */
  public String id(String variable) {
    return ids.apply(variable);
  }

  public String text(String key) {
    var value = answers.get(key);
    return value == null ? null : value.toString();
  }

  public boolean yes(String key) {
    return Boolean.TRUE.equals(answers.get(key));
  }
}
