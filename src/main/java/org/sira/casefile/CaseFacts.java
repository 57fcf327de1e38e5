package org.sira.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.sira.shared.CaseId;

/**
 * The case as it stands now. {@code stage} is the process key of the present stage; {@code endingReason} the reason
 * with which it will close, {@code ending} whether an early ending is decided; {@code rootInstance} the running root process, null once closed.
 */
public record CaseFacts(CaseId id, String number, CaseStatus status, String office, String organisation,
                        String responsible, int priority, Instant openedAt, String stage, Instant stageSince,
                        String rootInstance, String endingReason, boolean ending, Instant closedAt, String closeReason,
                        LocalDate retainUntil, Dates dates) {

  /** The five facts that reports count apart, each the day it first became true or null. */
  public record Dates(LocalDate registered, LocalDate eligible, LocalDate started, LocalDate received,
                      LocalDate completed) {}

  public boolean onHold() {
    return status == CaseStatus.ON_HOLD;
  }

  /** Whether the person is known to have died. */
  public boolean deceased() {
    return "DECEASED".equals(endingReason) || "DECEASED".equals(closeReason);
  }

  public boolean closed() {
    return status == CaseStatus.CLOSED;
  }
}
