package org.sira.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way by which a model could run code is refused before anything is deployed. */
class ModelGuardTest {

  private final ExpressionGrammar grammar =
      new ExpressionGrammar(() -> Set.of("payDelegate"), () -> Map.of("dates", Set.of("inWorkingDays")));
  private final ModelGuard guard = new ModelGuard(grammar);

  @ParameterizedTest
  @ValueSource(strings = {
      "<bpmn:serviceTask id='x' camunda:type='shell'/>",
      "<bpmn:serviceTask id='x' camunda:type='mail'/>",
      "<bpmn:serviceTask id='x' camunda:type='external' camunda:topic='t'/>",
      "<bpmn:serviceTask id='x' camunda:class='java.lang.Runtime'/>",
      "<bpmn:serviceTask id='x' camunda:expression='${payDelegate}'/>",
      "<bpmn:serviceTask id='x' camunda:delegateExpression=\"${''.getClass()}\"/>",
      "<bpmn:serviceTask id='x' camunda:delegateExpression='${unknownDelegate}'/>",
      "<bpmn:serviceTask id='x' expressionLanguage='feel' camunda:class='java.lang.Runtime'/>",
      "<bpmn:scriptTask id='x' expressionLanguage='feel'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
      "<bpmn:scriptTask id='x' scriptFormat='juel'><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>",
      "<bpmn:serviceTask id='x'><bpmn:extensionElements><camunda:connector/></bpmn:extensionElements></bpmn:serviceTask>",
      "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener class='a.B' event='create'/></bpmn:extensionElements></bpmn:userTask>",
      "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:executionListener expression='${1}' event='start'/></bpmn:extensionElements></bpmn:userTask>",
      "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:inputOutput/></bpmn:extensionElements></bpmn:userTask>",
      "<bpmn:userTask id='x' camunda:dueDate='${dates.getClass()}'/>",
      "<bpmn:userTask id='x' camunda:dueDate='${execution.processEngineServices}'/>",
      "<bpmn:userTask id='x' camunda:dueDate='#{dates.inWorkingDays(5)}'/>",
      "<bpmn:userTask id='x' camunda:assignee='${x}'/>",
      "<bpmn:sequenceFlow id='x'><bpmn:conditionExpression>${a == b}</bpmn:conditionExpression></bpmn:sequenceFlow>",
      "<bpmn:sequenceFlow id='x'><bpmn:conditionExpression>${execution}</bpmn:conditionExpression></bpmn:sequenceFlow>",
      "<bpmn:sequenceFlow id='x'><bpmn:conditionExpression language='juel'>true</bpmn:conditionExpression></bpmn:sequenceFlow>",
      "<bpmn:callActivity id='x' camunda:variableMappingClass='a.B'/>",
      "<bpmn:import id='x' importType='http://schemas.xmlsoap.org/wsdl/' location='http://localhost/x' namespace='n'/>",
      "<evil:thing xmlns:evil='http://example.org/evil' id='x'/>"})
  void aModelThatCouldRunCodeIsRefused(String part) {
    assertThat(guard.check(model(part))).as(part).isNotEmpty();
  }

  @Test
  void aDocumentTypeIsRefused() {
    var text = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>";
    assertThat(guard.check(text.getBytes(StandardCharsets.UTF_8)))
        .extracting(ModelGuard.Fault::code).containsExactly("UNREADABLE");
  }

  @Test
  void aTableThatLeavesFeelIsRefused() {
    var table = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
          <decision id="t" name="t"><decisionTable><input id="i"><inputExpression expressionLanguage="juel" id="e">
            <text>x</text></inputExpression></input></decisionTable></decision></definitions>""";
    assertThat(guard.check(table.getBytes(StandardCharsets.UTF_8)))
        .extracting(ModelGuard.Fault::code).contains("SCRIPT_LANGUAGE");
  }

  @Test
  void whatTheHouseUsesIsAllowed() {
    assertThat(guard.check(model("""
        <bpmn:userTask id='a' camunda:dueDate='${dates.inWorkingDays(5)}' camunda:candidateGroups='OFFICER'/>
        <bpmn:serviceTask id='b' camunda:delegateExpression='${payDelegate}'/>
        <bpmn:callActivity id='c'><bpmn:extensionElements>
          <camunda:in businessKey='#{execution.processBusinessKey}'/></bpmn:extensionElements></bpmn:callActivity>
        <bpmn:sequenceFlow id='d'><bpmn:conditionExpression>${!given}</bpmn:conditionExpression></bpmn:sequenceFlow>"""
    ))).isEmpty();
  }

  private static byte[] model(String part) {
    return ("""
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions">
          <bpmn:process id="p">%s</bpmn:process></bpmn:definitions>""").formatted(part).getBytes(StandardCharsets.UTF_8);
  }
}
