package org.sira.forms;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;

/** The engine's interpreter without an engine around it. */
class TestFeel implements FormFeel {

  private final FeelEngine engine = new ScalaFeelEngine(null);
  private final org.camunda.feel.FeelEngine parser = new org.camunda.feel.FeelEngine.Builder().build();

  private int withoutOutcome;

  @Override
  public boolean test(String expression, Map<String, Object> context) {
    var outcome = evaluate(expression, context);
    withoutOutcome += outcome == null ? 1 : 0;
    return Boolean.TRUE.equals(outcome);
  }

  /** How many conditions so far were neither true nor false, such as {@code size > 5} without a size. */
  int withoutOutcome() {
    return withoutOutcome;
  }

  private Object evaluate(String expression, Map<String, Object> context) {
    try {
      return engine.evaluateSimpleExpression(expression, Variables.fromMap(new HashMap<>(context)).asVariableContext());
    } catch (FeelException e) {
      return null;
    }
  }

  @Override
  public boolean parses(String expression) {
    return parser.parseExpression(expression).isRight();
  }
}
