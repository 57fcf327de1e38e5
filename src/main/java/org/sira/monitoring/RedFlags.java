package org.sira.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.engine.Verdict;

/**
 * What the table of red flags answered to a contact: its version, the facts it was asked with, the sentences and codes
 * of the rows that matched, and what an officer made of it (WATCH, HELP, REPLAN or PROTECTION, null before) and why.
 */
public record RedFlags(long id, long contact, int version, Map<String, Object> facts, List<Row> matched, Instant at,
                       Review review) {

  /**
   * One alarm: the table's row, its sentence, its code, such as ACTIVITY_STOPPED, and who may read it: ALL,
   * PROTECTION, or EVALUATION for what judges the caseworkers.
   */
  public record Row(String rule, Verdict.Sentence sentence, String flag, String readers) {

    boolean readableBy(Actor actor) {
      return switch (readers == null ? "ALL" : readers) {
        case "PROTECTION" -> actor.has(Role.PROTECTION);
        case "EVALUATION" -> SatisfactionSurvey.readableBy(actor);
        default -> true;
      };
    }
  }

  /** What was decided, why, and by whom. */
  public record Review(String action, String reason, String by) {}

  /** The flags that this person may read. */
  List<Row> readableBy(Actor actor) {
    return matched.stream().filter(row -> row.readableBy(actor)).toList();
  }
}
