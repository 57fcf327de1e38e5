package org.sira.forms;

import java.util.List;
import java.util.Map;
import org.sira.shared.Refusal;

/** A form that may not be used, with everything that is wrong with it. */
public class FormRefused extends Refusal {

  private final transient List<FormProblem> problems;

  FormRefused(List<FormProblem> problems) {
    super(Kind.INVALID, "FORM_REFUSED", Map.of("problems", problems));
    this.problems = List.copyOf(problems);
  }

  public List<FormProblem> problems() {
    return problems;
  }
}
