package org.sira.casefile;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A request to end a case early: its kind, the closing reason it leads to, what was told of it, who asked and when, and
 * what became of it, all three null or open until somebody settled it.
 */
public record Ending(Kind kind, String reason, Told told, String by, Instant at, State state, Instant settledAt,
                     String settledBy, String settledNote) {

  /** When it happened and from whom that is known, the other case's number for a duplicate, and what else was said. */
  public record Told(LocalDate happened, String source, String other, String note) {}

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

  /** A confirmed one is superseded when its case is opened again: it counts no more. */
  public enum State { OPEN, CONFIRMED, TAKEN_BACK, SUPERSEDED }
}
