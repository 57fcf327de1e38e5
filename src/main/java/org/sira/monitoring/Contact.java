package org.sira.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One contact of the follow-up: the month it belongs to, the planned way, the day it is due, where it stands, when it
 * became a task, on how many days tries failed since then or since the person was found again, and when it was done.
 * {@code access} is what kept visitors away, null when nothing did.
 */
public record Contact(long id, int month, Mode mode, LocalDate dueOn, State state, Instant openedAt, int tries,
                      Instant doneAt, Access access, LocalDate nextOn) {

  public enum Mode { PHONE, VISIT, PARTNER }

  /** PREVENTED is a visit whose day passed where nobody could go: no missed visit. */
  public enum State { DUE, DONE, MISSED, PREVENTED }

  boolean open() {
    return state == State.DUE;
  }

  boolean dueBy(LocalDate day) {
    return open() && !dueOn.isAfter(day);
  }

  /** The way that the caseworker is to try: as planned, or what takes the place of a visit. */
  Mode proposed() {
    return Optional.ofNullable(access).map(Access::instead).orElse(mode);
  }
}
