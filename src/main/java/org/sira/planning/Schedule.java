package org.sira.planning;

import java.time.LocalDate;

/** When a line's activity starts and ends, and when its help is due; each may be null. */
public record Schedule(LocalDate startsOn, LocalDate endsOn, LocalDate dueOn) {

  /** The first day that the line speaks of, null when it names none. */
  public LocalDate first() {
    return startsOn != null ? startsOn : dueOn;
  }

  public boolean empty() {
    return startsOn == null && endsOn == null && dueOn == null;
  }

  boolean endsBeforeItStarts() {
    return startsOn != null && endsOn != null && endsOn.isBefore(startsOn);
  }
}
