package org.sira.planning;

/**
 * Something about a plan that whoever checks or decides it should know, and that does not forbid it: the message is
 * {@code planning.warning.<code>}, in which {@code detail} has its place. {@code line} is the number of the line that it is about, null when it is about all;
 * {@code detail} what
 * somebody wrote about it or a number that belongs to it, or null; {@code needsReason} says that the plan goes on only
 * with a reason of whoever checks its completeness.
 */
public record PlanWarning(String code, Integer line, String detail, boolean needsReason) {

  static final String PSYCHOSOCIAL_FIRST = "PSYCHOSOCIAL_FIRST";

  /** Whether it tells of what the person answered, which not all who read the plan may know. */
  public boolean ofAnswers() {
    return PSYCHOSOCIAL_FIRST.equals(code);
  }

  static PlanWarning of(String code) {
    return new PlanWarning(code, null, null, false);
  }

  static PlanWarning ofLine(String code, int line) {
    return new PlanWarning(code, line, null, false);
  }

  /** The same, with what somebody wrote about it. */
  PlanWarning because(String words) {
    return new PlanWarning(code, line, words, needsReason);
  }

  /** The same, but with a reason needed. */
  PlanWarning withReason() {
    return new PlanWarning(code, line, detail, true);
  }
}
