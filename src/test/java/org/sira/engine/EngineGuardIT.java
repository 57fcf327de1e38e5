package org.sira.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sira.SiraTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same ways are refused by the engine itself, whoever deploys and whoever asks. */
@SiraTest
class EngineGuardIT {

  @Autowired
  private RepositoryService repository;

  @Autowired
  private ModelGuard guard;

  @Autowired
  private FormGuard forms;

  @Autowired
  private TaskService tasks;

  @Autowired
  private DecisionService decisions;

  @Autowired
  private JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(strings = {
      "<serviceTask id='x' camunda:type='shell'><extensionElements><camunda:field name='command' stringValue='id'/></extensionElements></serviceTask>",
      "<serviceTask id='x' camunda:type='mail'/>",
      "<serviceTask id='x' camunda:type='external' camunda:topic='t'/>",
      "<serviceTask id='x' camunda:class='org.sira.engine.Probe'/>",
      "<serviceTask id='x' camunda:expression=\"${''.getClass().forName('x')}\"/>",
      "<serviceTask id='x' camunda:delegateExpression='${execution.processEngineServices}'/>",
      "<scriptTask id='x' scriptFormat='juel'><script>${''.getClass()}</script></scriptTask>",
      "<scriptTask id='x' scriptFormat='javascript'><script>1</script></scriptTask>",
      "<userTask id='x' camunda:assignee=\"${''.getClass().forName('x')}\"/>",
      "<userTask id='x'><extensionElements><camunda:taskListener event='create' class='a.B'/></extensionElements></userTask>",
      "<userTask id='x'><extensionElements><camunda:executionListener event='start' expression='${a.b()}'/></extensionElements></userTask>"})
  void aModelThatCouldRunCodeIsNotDeployed(String step) {
    var before = repository.createDeploymentQuery().count();

    assertThatThrownBy(() -> repository.createDeployment().addString("evil.bpmn", process(step)).deploy())
        .isInstanceOf(ProcessEngineException.class);

    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  /** Else a caseworker would be the first to meet it. */
  @Test
  void aBundleWithABrokenFormIsNotDeployed(@TempDir Path models) throws IOException {
    Files.createDirectories(models.resolve("forms/broken"));
    Files.writeString(models.resolve("forms/broken/ask.form"), """
        {"type": "default", "id": "ask", "components": [{"type": "hologram", "key": "a", "label": "A"}]}""");
    var before = repository.createDeploymentQuery().count();

    assertThatThrownBy(() -> new Bundles(repository, new PathMatchingResourcePatternResolver(), guard, forms,
        models.toUri().toString()).afterSingletonsInstantiated())
        .hasMessageContaining("ask.form").hasMessageContaining("UNKNOWN_TYPE");

    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @Test
  void anExpressionInsideAnOrQueryIsNotEvaluated() {
    var evil = "${''.getClass().forName('org.sira.engine.Probe')}";

    assertThatThrownBy(() -> tasks.createTaskQuery().or().taskCandidateGroupExpression(evil).endOr().list())
        .isInstanceOf(ProcessEngineException.class);
    assertThatThrownBy(() -> tasks.createTaskQuery().taskAssigneeExpression(evil).list())
        .isInstanceOf(ProcessEngineException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"juel", "javascript", "groovy"})
  void aDecisionInAnotherLanguageThanFeelIsNotEvaluated(String language) {
    var deployment = repository.createDeployment().addString("evil.dmn", table(language)).deployWithResult();
    try {
      var id = deployment.getDeployedDecisionDefinitions().get(0).getId();
      assertThatThrownBy(() -> decisions.evaluateDecisionById(id).variables(Map.of("x", 1)).evaluate())
          .hasStackTraceContaining("juel".equals(language) ? "refused" : "switched off");
    } finally {
      repository.deleteDeployment(deployment.getId(), true);
    }
  }

  @Test
  void decisionsLeaveNothingInTheEngine() {
    assertThat(jdbc.sql("select count(*) from act_hi_decinst").query(Long.class).single()).isZero();
    assertThat(jdbc.sql("select count(*) from act_hi_dec_in").query(Long.class).single()).isZero();
  }

  private static String process(String step) {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            targetNamespace="evil" id="definitions">
          <process id="evil" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="s"/><sequenceFlow id="a" sourceRef="s" targetRef="x"/>%s</process></definitions>""".formatted(step);
  }

  private static String table(String language) {
    return """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
            id="evilTables" name="evil" namespace="evil">
          <decision id="evilTable" name="evil" camunda:historyTimeToLive="P1D"><decisionTable id="t" hitPolicy="FIRST">
            <input id="i"><inputExpression id="e" expressionLanguage="%s"><text>${''.getClass()}</text></inputExpression></input>
            <output id="o" name="o" typeRef="string"/><rule id="r"><inputEntry id="n"><text></text></inputEntry>
              <outputEntry id="u"><text>"x"</text></outputEntry></rule></decisionTable></decision></definitions>"""
        .formatted(language);
  }
}
