package org.sira.monitoring;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One contact of the follow-up: the month it belongs to, by phone or visit, the day it is due, where it stands, how
 * many tries in a row have failed since it was opened, and when the person was reached.
 */
public record Contact(long id, int month, Kind kind, LocalDate dueOn, State state, Instant openedAt, int tries,
                      Instant doneAt) {

  public enum Kind { PHONE, VISIT }

  public enum State { DUE, DONE, MISSED }

  boolean open() {
    return state == State.DUE;
  }

  boolean dueBy(LocalDate day) {
    return open() && !dueOn.isAfter(day);
  }
}
