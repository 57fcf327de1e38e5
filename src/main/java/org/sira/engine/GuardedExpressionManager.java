package org.sira.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * The one place through which the engine turns text into an expression, in models, queries, forms and tables alike.
 * What the grammar does not allow is refused here, when a model is deployed and when a query is asked.
 */
class GuardedExpressionManager extends JuelExpressionManager {

  private final ExpressionGrammar grammar;

  GuardedExpressionManager(ModelCatalogue catalogue, ExpressionGrammar grammar) {
    super(catalogue.asBeans());
    this.grammar = grammar;
  }

  @Override
  public ValueExpression createValueExpression(String expression) {
    grammar.refusal(expression, ExpressionGrammar.Place.ANY).ifPresent(reason -> {
      throw new ProcessEngineException("Expression refused: " + reason);
    });
    return super.createValueExpression(expression);
  }
}
