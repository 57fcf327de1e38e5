package org.sira.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/**
 * Asks a decision table: the one of the same deployment as the process that asks, so that a case is judged by the
 * rules of the stage it is in. Leaves nothing in the engine.
 */
@Component
public class Decisions {

  private final DecisionService decisions;
  private final RepositoryService repository;
  private final DecisionTrace trace;
  private final Map<String, DecisionDefinition> definitions = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Verdict.Sentence>> sentences = new ConcurrentHashMap<>();

  Decisions(DecisionService decisions, RepositoryService repository, DecisionTrace trace) {
    this.decisions = decisions;
    this.repository = repository;
    this.trace = trace;
  }

  /** Evaluates the table {@code decision} that was deployed together with the given process definition. */
  public Verdict evaluate(String decision, String processDefinitionId, Map<String, Object> facts) {
    var definition = definitions.computeIfAbsent(decision + "@" + processDefinitionId,
        key -> besideOf(processDefinitionId, decision));
    decisions.evaluateDecisionTableById(definition.getId()).variables(new HashMap<>(facts)).evaluate();
    var rows = trace.take().getMatchingRules().stream().map(rule -> row(definition, rule)).toList();
    return new Verdict(decision, definition.getVersion(), new LinkedHashMap<>(facts), rows);
  }

  /** The same for a table that a bundle may lack, because it was published before there was one: then there is no answer. */
  public Optional<Verdict> evaluateIfThere(String decision, String processDefinitionId, Map<String, Object> facts) {
    return Optional.ofNullable(besideOf(processDefinitionId, decision))
        .map(there -> evaluate(decision, processDefinitionId, facts));
  }

  private DecisionDefinition besideOf(String processDefinitionId, String decision) {
    var deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
    return repository.createDecisionDefinitionQuery().deploymentId(deployment).decisionDefinitionKey(decision)
        .singleResult();
  }

  private Verdict.Row row(DecisionDefinition definition, DmnEvaluatedDecisionRule rule) {
    var outputs = new LinkedHashMap<String, Object>();
    rule.getOutputEntries().values().forEach(o -> outputs.put(o.getOutputName(), o.getValue().getValue()));
    var sentence = sentences.computeIfAbsent(definition.getId(), this::sentencesOf).get(rule.getId());
    return new Verdict.Row(rule.getId(), sentence, outputs);
  }

  private Map<String, Verdict.Sentence> sentencesOf(String definitionId) {
    var found = new HashMap<String, Verdict.Sentence>();
    repository.getDmnModelInstance(definitionId).getModelElementsByType(Rule.class).forEach(rule -> {
      var french = rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
      found.put(rule.getId(), new Verdict.Sentence(french, ModelProperties.of(rule, "description.en").orElse(french)));
    });
    return found;
  }
}
