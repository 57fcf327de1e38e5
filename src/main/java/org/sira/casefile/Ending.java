package org.sira.casefile;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A request to end a case early: its kind, the closing reason it leads to, when and from whom it is known, the other
 * case's number for a duplicate, who asked and when, and what became of it.
 */
public record Ending(Kind kind, String reason, LocalDate happened, String source, String other, String by,
                     Instant at, State state) {

  /** Each kind is an event of the road; a death needs no confirmation. */
  public enum Kind {
    WITHDRAWAL("casefile.WithdrawalAsked"), DEATH("casefile.DeathReported"), LOST_CONTACT("casefile.ContactLost"),
    DUPLICATE("casefile.DuplicateReported"), REMIGRATION("casefile.RemigrationReported");

    private final String message;

    Kind(String message) {
      this.message = message;
    }

    String message() {
      return message;
    }
  }

  public enum State { OPEN, CONFIRMED, TAKEN_BACK }
}
