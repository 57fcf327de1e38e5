package org.sira.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sira.shared.InvalidAnswers.Fault;

/**
 * What stands in a form: what the case has {@code known} of it, over that the {@code values} of a draft or of what was just
 * typed, and the {@code faults} found in them. Read-only fields show what is known, whatever was typed.
 */
public record Filled(Map<String, Object> known, Map<String, Object> values, List<Fault> faults) {

  /** What stands in the form as the page shows it. */
  public Map<String, Object> valuesOverKnown() {
    var all = new HashMap<>(known);
    all.putAll(values);
    return all;
  }
}
