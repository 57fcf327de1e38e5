package org.sira.intake;

import java.time.LocalDate;

/**
 * How consent was asked for: in which language, through which interpreter (or null), explained aloud, read by the
 * person or both, on which day, and what the person said about it, or null.
 */
public record ConsentTalk(String language, String interpreter, Explanation explanation, LocalDate day, String note) {

  /** How the person came to know what the consent is about. */
  public enum Explanation { ORAL, READ, BOTH }
}
