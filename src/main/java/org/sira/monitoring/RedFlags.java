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
   * PROTECTION, or EVALUATION for what judges the caseworkers. Where the table names nobody, or somebody unknown, it is
   * for protection staff.
   */
  public record Row(String rule, Verdict.Sentence sentence, String flag, String readers) {

    static final String ALL = "ALL";
    private static final String EVALUATION = "EVALUATION";

    boolean forProtection() {
      return !ALL.equals(readers) && !EVALUATION.equals(readers);
    }

    boolean readableBy(Actor actor) {
      if (forProtection()) {
        return actor.has(Role.PROTECTION);
      }
      return ALL.equals(readers) || SatisfactionSurvey.readableBy(actor);
    }
  }

  /** What was decided, why, and by whom. */
  public record Review(String action, String reason, String by) {}

  /** The alarms of an answer of the table. */
  static List<Row> rows(Verdict verdict) {
    return verdict.rows().stream().map(row -> new Row(row.rule(), row.sentence(), (String) row.outputs().get("flag"),
        (String) row.outputs().get("readers"))).toList();
  }

  /** The flags that this person may read. */
  List<Row> readableBy(Actor actor) {
    return matched.stream().filter(row -> row.readableBy(actor)).toList();
  }
}
