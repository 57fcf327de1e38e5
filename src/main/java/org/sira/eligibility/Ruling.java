package org.sira.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sira.engine.Verdict;

/**
 * One decision about who is helped, by a table or by a person. A table's keeps the facts it was asked with, the rows
 * that matched with their sentences, and its version; a person's has none of these. {@code reason} may be null.
 */
public record Ruling(Kind kind, Map<String, Object> inputs, List<Verdict.Row> rows, String result, String reason,
                     Integer version, String by, Instant at) {

  public enum Kind { IDENTITY, ELIGIBILITY, REVIEW, EXCEPTION, APPEAL, SERVICES }

  /**
   * Whether naming the row would tell what the screening found: a flag was raised (rules R5, R6, R12), or the row asks
   * how vulnerable the person is (rule R10).
   */
  boolean tellsOfProtection() {
    return Boolean.TRUE.equals(inputs.get("unaccompaniedChild")) || Boolean.TRUE.equals(inputs.get("protectionNeed"))
        || rows.stream().anyMatch(row -> row.rule().startsWith("R10_"));
  }

  /** The sentence of the row that decided, null when a person did. */
  public Verdict.Sentence sentence() {
    return rows.isEmpty() ? null : rows.get(0).sentence();
  }
}
