package org.sira.casefile.process;

import java.util.Map;
import java.util.function.Predicate;
import org.sira.casefile.Ending.Kind;
import org.sira.casefile.Ending.State;
import org.sira.casefile.Endings;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;

/** A talk or a check that settles a request to end the case: it ends, unless the answers take the request back. */
record EndingStep(String step, Kind kind, Predicate<TaskWork> takenBack, Endings endings) implements TaskStep {

  /** The other case of a comparison; the other steps know nothing beforehand. */
  @Override
  public Map<String, Object> known(TaskWork work) {
    return endings.comparedWith(work.caseId()).filter(other -> kind == Kind.DUPLICATE)
        .map(other -> Map.<String, Object>of("otherNumber", other)).orElse(Map.of());
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    endings.settle(work.caseId(), kind, takenBack.test(work) ? State.TAKEN_BACK : State.CONFIRMED);
    return Map.of();
  }
}
