package org.sira;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** A shipped decision table, asked without the application: which rows match, and what the first of them says. */
public final class RuleTable {

  private final List<DmnEvaluatedDecisionRule> matched = new ArrayList<>();
  private final DmnEngine engine;
  private final String decision;
  private final Path file;

  public RuleTable(String process, String decision) {
    var settings = (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    settings.getCustomPostDecisionTableEvaluationListeners().add(event -> {
      matched.clear();
      matched.addAll(event.getMatchingRules());
    });
    this.engine = settings.buildEngine();
    this.decision = decision;
    this.file = Path.of("processes", process, decision + ".dmn");
  }

  /** The ids of the rows that match. */
  public List<String> rows(Map<String, Object> facts) {
    try (var model = Files.newInputStream(file)) {
      engine.evaluateDecisionTable(decision, model, facts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return matched.stream().map(DmnEvaluatedDecisionRule::getId).toList();
  }

  /** The outputs of the first row that matches. */
  public Map<String, Object> answer(Map<String, Object> facts) {
    rows(facts);
    var answer = new LinkedHashMap<String, Object>();
    matched.get(0).getOutputEntries().values().forEach(o -> answer.put(o.getOutputName(), o.getValue().getValue()));
    return answer;
  }

  /** One output of every row that matches. */
  public List<Object> answers(Map<String, Object> facts, String output) {
    rows(facts);
    return matched.stream().flatMap(rule -> rule.getOutputEntries().values().stream())
        .filter(o -> o.getOutputName().equals(output)).map(o -> o.getValue().getValue()).toList();
  }
}
