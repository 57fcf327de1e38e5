package org.sira.casefile;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One contact with the person, or a try. {@code corrects} is the entry that this one puts right, null for a first one;
 * {@code what} was said and {@code next}, the day of the next contact planned, may be null.
 */
public record LoggedContact(long id, Long corrects, Told told, String by, Instant at) {

  /** How contact was sought: a call, a visit, the person at the office, or through somebody else. */
  public enum How { CALL, VISIT, OFFICE, OTHER_PERSON }

  /** What is written down of a contact. */
  public record Told(LocalDate on, How how, Boolean reached, String what, LocalDate next) {}
}
