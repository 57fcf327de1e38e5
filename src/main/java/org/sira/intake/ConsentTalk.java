package org.sira.intake;

import java.time.LocalDate;

/**
 * How consent was asked for: in which language, through which interpreter (or null), explained aloud, read by the
 * person or both, on which day, and what the person said about it, or null; {@code assent} is null unless a guardian answers for a child.
 */
public record ConsentTalk(String language, String interpreter, Explanation explanation, LocalDate day, String note,
                          Assent assent) {

  /** For a child: the guardian who answers, and whether the child itself agrees. */
  public record Assent(String guardian, boolean child) {}

  /** What the person said for themself. */
  public ConsentTalk(String language, String interpreter, Explanation explanation, LocalDate day, String note) {
    this(language, interpreter, explanation, day, note, null);
  }

  /** How the person came to know what the consent is about. */
  public enum Explanation { ORAL, READ, BOTH }
}
