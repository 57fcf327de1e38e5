package org.sira.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Evaluates FEEL, the expression language of forms and decision tables, by the engine's own interpreter. */
@Component
public class Feel {

  private static final org.camunda.feel.FeelEngine PARSER = new org.camunda.feel.FeelEngine.Builder().build();

  private final ProcessEngine engine;

  Feel(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  /** Whether the expression is true in this context; null and a failing comparison are not true. */
  public boolean test(String expression, Map<String, Object> context) {
    return Boolean.TRUE.equals(evaluate(expression, context));
  }

  /** The expression's value, null when it has none. */
  public Object evaluate(String expression, Map<String, Object> context) {
    try {
      return interpreter().evaluateSimpleExpression(expression, Variables.fromMap(new HashMap<>(context)).asVariableContext());
    } catch (FeelException e) {
      return null;
    }
  }

  /** Whether the text can be read as an expression at all. */
  public boolean parses(String expression) {
    return PARSER.parseExpression(expression).isRight();
  }

  private FeelEngine interpreter() {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDmnEngineConfiguration()
        .getFeelEngine();
  }
}
