package org.sira.shared;

import java.util.List;
import java.util.Map;

/** Answers that a form or a use case cannot accept, each with its field, a stable code and what the code speaks of. */
public class InvalidAnswers extends Refusal {

  /** One answer at fault: {@code field} is the form's key, in a list such as {@code lines[0].channel}. */
  public record Fault(String field, String code, Map<String, Object> details) {

    public Fault(String field, String code) {
      this(field, code, Map.of());
    }
  }

  private final transient List<Fault> faults;

  public InvalidAnswers(List<Fault> faults) {
    super(Kind.INVALID, "INVALID_ANSWERS", Map.of());
    this.faults = List.copyOf(faults);
  }

  public InvalidAnswers(String field, String code) {
    this(List.of(new Fault(field, code)));
  }

  @Override
  public String getMessage() {
    return code() + " " + faults;
  }

  public List<Fault> faults() {
    return faults;
  }
}
