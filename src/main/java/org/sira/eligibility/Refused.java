package org.sira.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sira.access.Role;

/**
 * A refusal and what became of it. {@code ending} is the reason with which the case closes when the refusal stands,
 * {@code hearer} the role that would hear an appeal, {@code appealUntil} the end of the thirty days once the person was
 * told, {@code heardBy} who heard the appeal; all but the first six are null until they happen.
 */
public record Refused(long id, Origin origin, List<String> refusedBy, Instant refusedAt, String reason, Role hearer,
                      String ending, List<String> services, LocalDate informedOn, Instant appealUntil,
                      String appealedBy, String grounds, Instant appealedAt, String heardBy, Instant heardAt,
                      Result result) {

  /** What was refused: help at all, or the grant that a plan asked for. */
  public enum Origin { HELP, GRANT }

  public enum Result { UPHELD, OVERTURNED }

  public boolean overturned() {
    return result == Result.OVERTURNED;
  }
}
