package org.sira.casefile;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A hold: why (null where the reader is not told), since when, until which day, by whom and what was said; once it is over also when and by whom it was
 * ended and what was said then.
 */
public record Hold(String reason, Instant since, LocalDate until, String by, String note, Instant endedAt,
                   String endedBy, String endNote) {

  /** For readers who are told that the case is held, but not why. */
  public Hold withoutReason() {
    return new Hold(null, since, until, by, null, endedAt, endedBy, null);
  }
}
