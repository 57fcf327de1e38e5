package org.sira.conventions;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.Introspector;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.sira.engine.Modelled;
import org.springframework.stereotype.Component;

/** What models name exists on the other side, in Java, in a form or in another model, and nothing there is left over. */
class ModelWiringTest {

  private static final List<ShippedProcess> SHIPPED = ShippedProcess.in(Path.of(""));
  private static final JavaClasses SIRA = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.sira");
  private static final Pattern CALL = Pattern.compile("\\$\\{([a-z]\\w*)\\.([a-z]\\w*)\\(([^)]*)\\)}");

  @Test
  void everyDelegateExistsAndEveryDelegateIsUsed() {
    var named = SHIPPED.stream().flatMap(shipped -> Stream.<FlowElement>concat(shipped.all(ServiceTask.class),
        shipped.all(BusinessRuleTask.class))).map(step -> step.getId() + "Delegate").collect(toCollection(TreeSet::new));
    var written = SIRA.stream().filter(type -> type.getSimpleName().endsWith("Delegate"))
        .map(ModelWiringTest::beanName).collect(toCollection(TreeSet::new));

    assertThat(named).isNotEmpty();
    assertThat(written).isEqualTo(named);
  }

  @Test
  void everyBeanThatModelsCallOffersTheMethodAndEveryMethodIsCalled() {
    var called = SHIPPED.stream().flatMap(shipped -> CALL.matcher(Sources.text(shipped.folder()
        .resolve(shipped.name() + ".bpmn"))).results()).map(ModelWiringTest::signature).collect(toCollection(TreeSet::new));
    var offered = SIRA.stream().filter(type -> type.isAnnotatedWith(Modelled.class)).flatMap(ModelWiringTest::signatures)
        .collect(toCollection(TreeSet::new));

    assertThat(called).isNotEmpty();
    assertThat(offered).isEqualTo(called);
  }

  @Test
  void everyConditionIsSetByAFormAnOutcomeOrJava() {
    var java = Sources.files(Sources.JAVA, ".java").stream().filter(file -> file.toString().contains("/process/")
        || Sources.text(file).contains("TaskStep")).map(Sources::text).collect(joining("\n"));
    var asked = SHIPPED.stream().flatMap(shipped -> conditions(shipped).filter(variable -> !fromForms(shipped).contains(variable)
        && !fromCalls(shipped).contains(variable) && !java.contains("\"" + variable + "\""))
        .map(variable -> shipped.name() + ": " + variable));

    assertThat(SHIPPED.stream().flatMap(ModelWiringTest::conditions)).isNotEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void everyRoutingQuestionSteersAGateway() {
    assertThat(SHIPPED.stream().flatMap(shipped -> routingQuestions(shipped)
        .filter(question -> ShippedProcess.variables(question).noneMatch(conditions(shipped).toList()::contains))
        .map(question -> shipped.name() + ": " + question.path("key").asText()))).isEmpty();
  }

  @Test
  void everyProcessThatIsCalledExists() {
    var known = SHIPPED.stream().map(ShippedProcess::name).toList();
    assertThat(SHIPPED.stream().flatMap(shipped -> shipped.all(CallActivity.class)).map(CallActivity::getCalledElement))
        .isNotEmpty().isSubsetOf(known);
  }

  @Test
  void everyDecisionIsNamedLikeItsFileAndKeptForTwoYears() {
    var decisions = SHIPPED.stream().flatMap(shipped -> shipped.decisions().entrySet().stream()).toList();
    assertThat(decisions).isNotEmpty().allSatisfy(entry -> {
      var ids = entry.getValue().getModelElementsByType(Decision.class).stream().map(Decision::getId).toList();
      assertThat(ids).containsExactly(entry.getKey());
      assertThat(entry.getValue().getModelElementsByType(Decision.class)).allSatisfy(decision ->
          assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P730D"));
    });
  }

  @Test
  void theStagesOfTheRoadStandInTheirOrder() {
    var stages = SHIPPED.stream().filter(shipped -> shipped.name().equals("reintegration-case"))
        .flatMap(shipped -> shipped.all(CallActivity.class))
        .filter(call -> call.getParentElement() instanceof Process)
        .flatMap(call -> ShippedProcess.property(call, "stage").stream()).sorted().toList();
    assertThat(stages).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
  }

  private static Stream<String> conditions(ShippedProcess shipped) {
    return Stream.concat(shipped.all(ConditionExpression.class).map(condition -> condition.getTextContent()),
            shipped.all(org.camunda.bpm.model.bpmn.instance.CompletionCondition.class).map(c -> c.getTextContent()))
        .map(text -> text.strip().replaceAll("^\\$\\{!?|}$", "")).distinct();
  }

  private static Stream<com.fasterxml.jackson.databind.JsonNode> routingQuestions(ShippedProcess shipped) {
    return shipped.forms().values().stream().flatMap(ShippedProcess::components).filter(ShippedProcess::routing);
  }

  private static Set<String> fromForms(ShippedProcess shipped) {
    return routingQuestions(shipped).flatMap(ShippedProcess::variables).collect(toCollection(TreeSet::new));
  }

  private static Set<String> fromCalls(ShippedProcess caller) {
    var called = caller.all(CallActivity.class).map(CallActivity::getCalledElement).toList();
    return SHIPPED.stream().filter(shipped -> called.contains(shipped.name())).flatMap(shipped -> shipped.all(EndEvent.class))
        .filter(end -> !"false".equals(ShippedProcess.property(end, "outcome").orElse("")))
        .map(EndEvent::getId).collect(toCollection(TreeSet::new));
  }

  private static String beanName(JavaClass type) {
    return type.tryGetAnnotationOfType(Component.class).map(Component::value).filter(name -> !name.isEmpty())
        .orElse(Introspector.decapitalize(type.getSimpleName()));
  }

  private static String signature(MatchResult call) {
    var arguments = call.group(3).isBlank() ? 0 : call.group(3).split(",").length;
    return call.group(1) + "." + call.group(2) + "/" + arguments;
  }

  private static Stream<String> signatures(JavaClass type) {
    return type.getMethods().stream()
        .filter(method -> method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
        .map(method -> beanName(type) + "." + method.getName() + "/" + method.getRawParameterTypes().size());
  }
}
