package org.sira.forms;

import java.util.List;
import java.util.Map;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.InvalidAnswers.Fault;

/**
 * Answers after the check: {@code answers} without what is hidden or empty, {@code routing} with every routing
 * variable of the form, and the {@code faults}; the first two are of use only when there are none.
 */
public record CheckedAnswers(Map<String, Object> answers, Map<String, Boolean> routing, List<Fault> faults) {

  /** @throws InvalidAnswers (422) when there are faults */
  public CheckedAnswers orRefuse() {
    if (!faults.isEmpty()) {
      throw new InvalidAnswers(faults);
    }
    return this;
  }
}
