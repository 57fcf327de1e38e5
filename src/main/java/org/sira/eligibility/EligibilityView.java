package org.sira.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.sira.engine.Verdict;

/** What the case page shows of eligibility: every decision, newest first, and every refusal. */
public record EligibilityView(List<Decision> decisions, List<Denial> refusals) {

  /**
   * {@code sentences} are the rows' own words, {@code facts} what the table was asked with. A {@code sealed} decision
   * has neither sentences nor reason.
   */
  public record Decision(String kind, String result, String reason, boolean sealed, List<Verdict.Sentence> sentences,
                         List<Fact> facts, Integer version, String by, LocalDate on) {}

  /** A fact and its value: a message key, or where there is none the value itself. */
  public record Fact(String name, String valueKey, String value) {}

  public record Denial(String origin, String reason, List<String> services, LocalDate informedOn,
                       LocalDate appealUntil, LocalDate appealedOn, String appealedBy, String grounds,
                       String heardBy, LocalDate heardOn, String result) {}
}
