package org.sira.monitoring;

import java.time.LocalDate;

/** One try to reach the person: on which day, how, with what result, and what there is to say about it. */
public record Try(LocalDate triedOn, String how, Result result, String remark) {

  /** A refusal to talk is no failed try: the person was there. */
  public enum Result {
    REACHED, NO_ANSWER, NUMBER_OFF, ABSENT, REFUSED;

    boolean failed() {
      return this != REACHED && this != REFUSED;
    }
  }
}
