package org.sira.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sira.access.Actor;
import org.sira.access.Role;

/**
 * What a reader is told of a case's history, in one place. Who opened the file, a document, a paper or protection's notes: only
 * auditors. Roles that read no answers: how the case stands and what became of goods and money, without the reasons.
 * The level and the rules behind an event, which may stand for a child or a need: only protection staff and auditors.
 */
final class HistorySight {

  /** Events that are readings. */
  private static final String READINGS = "CASE_READ|DOCUMENT_READ|PAPER_READ|PROTECTION_NOTES_OPENED";
  private static final String OF_GOODS_AND_MONEY = "CASE_.*|HOLD_EXTENDED|DEATH_REPORTED|PLAN_.*|PROPOSAL_.*|BUDGET_.*"
      + "|REMAINDER_FREED|CHANNEL_CHOSEN|LINE_SETTLED|PAYMENT_.*|TRANCHE_VERIFIED|GOODS_.*|DELIVERY_RECORDED|TRAINING_.*";
  private static final Set<String> REASONS = Set.of("reason", "level");
  private static final Set<String> RULES = Set.of("level", "rule", "rules");

  private final Actor reader;

  HistorySight(Actor reader) {
    this.reader = reader;
  }

  /** The pattern of the events that the reader is told of. */
  String told() {
    return readsAnswers() ? ".*" : OF_GOODS_AND_MONEY;
  }

  /** The pattern of the events that the reader is not told of, whatever else. */
  String withheld() {
    return reader.has(Role.AUDITOR) ? "" : READINGS;
  }

  Map<String, Object> details(String event, Map<String, Object> all) {
    var told = new HashMap<>(all);
    if (!reader.has(Role.PROTECTION) && !reader.has(Role.AUDITOR)) {
      told.keySet().removeAll(RULES);
    }
    if (!readsAnswers() && !event.startsWith("PAYMENT_")) {
      told.keySet().removeAll(REASONS);
    }
    return told;
  }

  private boolean readsAnswers() {
    return reader.system() || reader.has(Role.AUDITOR) || Role.readsAnswers(reader.roles());
  }
}
