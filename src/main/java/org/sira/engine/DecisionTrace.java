package org.sira.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.springframework.stereotype.Component;

/** Remembers, for the thread that asked, the table that was evaluated last: the engine's answer leaves out its rules. */
@Component
class DecisionTrace implements DmnDecisionTableEvaluationListener {

  private final ThreadLocal<Deque<DmnDecisionTableEvaluationEvent>> last = ThreadLocal.withInitial(ArrayDeque::new);

  @Override
  public void notify(DmnDecisionTableEvaluationEvent event) {
    last.get().push(event);
  }

  DmnDecisionTableEvaluationEvent take() {
    var event = last.get().pop();
    last.remove();
    return event;
  }
}
