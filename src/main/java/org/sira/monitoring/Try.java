package org.sira.monitoring;

import java.time.LocalDate;
import java.util.List;

/** One try to reach the person: on which day, how, with what result, and what there is to say about it. */
public record Try(LocalDate triedOn, String how, Result result, String remark) {

  /** Whether the person refused to talk at one of these, in whatever order they were noted, and talked at none. */
  static boolean refused(List<Try> made) {
    return made.stream().anyMatch(each -> each.result == Result.REFUSED)
        && made.stream().noneMatch(each -> each.result == Result.REACHED);
  }

  /** A refusal to talk is no failed try: the person was there. */
  public enum Result {
    REACHED, NO_ANSWER, NUMBER_OFF, ABSENT, REFUSED;

    boolean failed() {
      return this != REACHED && this != REFUSED;
    }
  }
}
