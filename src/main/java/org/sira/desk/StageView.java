package org.sira.desk;

import java.time.Instant;

/** One stage of a case's road as the stepper shows it; {@code round} counts the passages, 0 before the first. */
public record StageView(String key, String name, State state, Instant since, Instant until, int round) {

  /** Done, being worked, still to come, or passed by. */
  public enum State { DONE, CURRENT, LATER, SKIPPED }
}
