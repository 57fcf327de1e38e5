package org.sira.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What Sira changes about Camunda beyond the settings of {@code application.yaml}: expressions and scripts are
 * guarded, decisions leave no trace in the engine, and every {@link BpmnParseListener} bean is built into the models. The sources of each value are in
 * {@code docs/adr/0001}.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  ExpressionGrammar expressionGrammar(ModelCatalogue catalogue) {
    return new ExpressionGrammar(catalogue::delegates, catalogue::methods);
  }

  @Bean
  ProcessEnginePlugin guards(ModelCatalogue catalogue, ExpressionGrammar grammar, DecisionTrace trace,
      List<BpmnParseListener> listeners) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressionManager(catalogue, grammar));
        engine.setScriptEngineResolver(new RefusedScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setCustomHistoryLevels(List.of(new OperationalHistory()));
        engine.setHistory(OperationalHistory.NAME);
        engine.setCustomPostBPMNParseListeners(listeners);
      }

      @Override
      public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getDmnEngineConfiguration().getDecisionTableEvaluationListeners().add(trace);
      }
    };
  }
}
