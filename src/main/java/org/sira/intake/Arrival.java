package org.sira.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One imported manifest in numbers: {@code rows = accepted + alreadyKnown + refused}, and of the accepted ones
 * {@code opened} have become cases so far.
 */
public record Arrival(UUID id, String flight, LocalDate arrivedOn, String modality, String office, String uploadedBy,
                      Instant uploadedAt, String fileName, int rows, int accepted, int alreadyKnown,
                      int suspectedDuplicates, int refused, int opened) {

  /** Whether every accepted person has a case. */
  public boolean complete() {
    return opened == accepted;
  }
}
