package org.sira.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sira.engine.Verdict;

/**
 * What the table of red flags answered to a contact: its version, the facts it was asked with, the sentences and codes
 * of the rows that matched, and what an officer made of it (CONTINUE or REPLAN, null before).
 */
public record RedFlags(long id, long contact, int version, Map<String, Object> facts, List<Row> matched, Instant at,
                       String action, String reviewedBy) {

  /** One alarm: the table's row, its sentence and its code, such as ACTIVITY_STOPPED. */
  public record Row(String rule, Verdict.Sentence sentence, String flag) {}
}
