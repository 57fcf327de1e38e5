package org.sira.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * Everything that the level {@code full} writes, except decisions: the engine would store each of their inputs, and
 * those are facts about people. Decisions are kept in our own tables, by the use case that asked for them.
 */
class OperationalHistory implements HistoryLevel {

  static final String NAME = "operational";

  @Override
  public int getId() {
    return 31;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
    return !eventType.equals(HistoryEventTypes.DMN_DECISION_EVALUATE);
  }
}
