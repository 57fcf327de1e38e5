package org.sira.conventions;

import static org.sira.conventions.ShippedProcess.documentation;
import static org.sira.conventions.ShippedProcess.property;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.sira.access.Role;

/** What is at fault in a model, rule by rule: each gives the ids of the elements that break it. */
final class ModelRules {

  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Pattern GENERATED =
      Pattern.compile("[A-Z][A-Za-z]*_[0-9a-z]{5,}|.*\\d{4,}.*|.*[0-9a-f]{8}-.*");
  private static final Pattern DURATION = Pattern.compile("P(\\d+)D");
  private static final int CROWDED = 15;

  private ModelRules() {}

  static Stream<String> namedLikeItsFolder(ShippedProcess shipped) {
    var key = shipped.process().getId();
    return fault(key, key.equals(shipped.name()) && key.equals(shipped.folder().getFileName().toString())
        && key.matches("[a-z]+(-[a-z]+)*"));
  }

  static Stream<String> executableAndKeptForTwoYears(ShippedProcess shipped) {
    var process = shipped.process();
    return fault(process.getId(), process.isExecutable() && "P730D".equals(process.getCamundaHistoryTimeToLiveString()));
  }

  static Stream<String> speakableIds(ShippedProcess shipped) {
    return shipped.all(BaseElement.class).filter(element -> inProcess(element)).map(BaseElement::getId)
        .filter(id -> id == null || GENERATED.matcher(id).matches()).map(String::valueOf);
  }

  static Stream<String> stepsAndEventsAreNamedInBothLanguages(ShippedProcess shipped) {
    var subProcesses = shipped.all(SubProcess.class);
    return Stream.of(shipped.all(Task.class), shipped.all(CallActivity.class), shipped.all(Event.class), subProcesses,
            shipped.all(Process.class), shipped.all(Lane.class)).flatMap(all -> all)
        .filter(element -> blank(name(element)) || property(element, "name.en").filter(text -> !blank(text)).isEmpty())
        .map(BaseElement::getId);
  }

  static Stream<String> askingGatewaysAskAndHaveADefault(ShippedProcess shipped) {
    return shipped.all(ExclusiveGateway.class).filter(ModelRules::asks)
        .filter(gateway -> blank(gateway.getName()) || !gateway.getName().endsWith("?") || gateway.getDefault() == null
            || !property(gateway, "name.en").orElse("").endsWith("?"))
        .map(BaseElement::getId);
  }

  static Stream<String> answersAreNamedAfterTheirQuestion(ShippedProcess shipped) {
    return shipped.all(ExclusiveGateway.class).filter(ModelRules::asks).flatMap(gateway -> gateway.getOutgoing().stream()
        .filter(flow -> !flow.getId().startsWith(gateway.getId() + "_")
            || (flow.getConditionExpression() == null) != flow.equals(gateway.getDefault()))).map(BaseElement::getId);
  }

  static Stream<String> otherGatewaysCarryNoName(ShippedProcess shipped) {
    return shipped.all(Gateway.class)
        .filter(gateway -> !(gateway instanceof ExclusiveGateway exclusive && asks(exclusive)))
        .filter(gateway -> !blank(gateway.getName())).map(BaseElement::getId);
  }

  static Stream<String> conditionsAreOneName(ShippedProcess shipped) {
    return shipped.all(ConditionExpression.class)
        .filter(condition -> !condition.getTextContent().strip().matches("\\$\\{!?[a-z]\\w*}"))
        .map(condition -> ((SequenceFlow) condition.getParentElement()).getId());
  }

  static Stream<String> noCodeInModels(ShippedProcess shipped) {
    var forbidden = Set.of("scriptTask", "sendTask", "script", "class", "executionListener", "taskListener", "connector",
        "expression", "resource");
    return Stream.concat(
        shipped.all(BaseElement.class).filter(element -> forbidden.contains(element.getElementType().getTypeName())),
        shipped.all(BaseElement.class).filter(element -> Stream.of("class", "type", "expression")
            .anyMatch(attribute -> element.getAttributeValueNs(CAMUNDA, attribute) != null)))
        .map(element -> element.getElementType().getTypeName() + " " + element.getId());
  }

  /** French in the description, English in the property beside it; what a reader is told about a decision. */
  static Stream<String> rulesSayWhyInBothLanguages(ShippedProcess shipped) {
    return shipped.decisions().values().stream().flatMap(table -> table.getModelElementsByType(Rule.class).stream())
        .filter(rule -> rule.getDescription() == null || !rule.getDescription().getTextContent().strip().endsWith(".")
            || !english(rule).strip().endsWith(".")).map(Rule::getId);
  }

  private static String english(Rule rule) {
    var extensions = rule.getExtensionElements();
    return extensions == null ? "" : extensions.getDomElement().getChildElements().stream()
        .flatMap(properties -> properties.getChildElements().stream())
        .filter(property -> "description.en".equals(property.getAttribute("name")))
        .map(property -> property.getAttribute("value")).findFirst().orElse("");
  }

  static Stream<String> userTasksSayWhatToDoAndWhenItIsDone(ShippedProcess shipped) {
    return shipped.all(UserTask.class).filter(task -> !documentation(task).matches("(?s).+[.] C['’]est fini quand .+[.]")
        || !property(task, "documentation.en").orElse("").matches("(?s).+[.] It is done when .+[.]")).map(BaseElement::getId);
  }

  static Stream<String> userTasksHaveTheirForm(ShippedProcess shipped) {
    return shipped.all(UserTask.class).filter(task -> !task.getId().equals(task.getCamundaFormRef())
        || !"deployment".equals(task.getCamundaFormRefBinding()) || !shipped.forms().containsKey(task.getId()))
        .map(BaseElement::getId);
  }

  static Stream<String> formsHaveTheirUserTask(ShippedProcess shipped) {
    var tasks = shipped.all(UserTask.class).map(BaseElement::getId).toList();
    return shipped.forms().keySet().stream().filter(form -> !tasks.contains(form));
  }

  static Stream<String> userTasksHaveARoleAndADueDate(ShippedProcess shipped) {
    return shipped.all(UserTask.class).filter(task -> blank(task.getCamundaDueDate()) || task.getCamundaAssignee() != null
        || !role(task.getCamundaCandidateGroups())).map(BaseElement::getId);
  }

  static Stream<String> lanesAreTheRolesOfTheirTasks(ShippedProcess shipped) {
    return shipped.all(Lane.class).flatMap(lane -> lane.getFlowNodeRefs().stream().filter(UserTask.class::isInstance)
        .map(UserTask.class::cast).filter(task -> task.getCamundaCandidateGroups() != null
            && !task.getCamundaCandidateGroups().contains("${") && !task.getCamundaCandidateGroups().equals(lane.getId()))
        .map(BaseElement::getId));
  }

  static Stream<String> delegatesAreNamedAfterTheirStep(ShippedProcess shipped) {
    return Stream.concat(shipped.all(ServiceTask.class).filter(t -> !delegate(t).equals(t.getCamundaDelegateExpression())),
            shipped.all(BusinessRuleTask.class).filter(t -> !delegate(t).equals(t.getCamundaDelegateExpression())))
        .map(BaseElement::getId);
  }

  static Stream<String> decisionsLieBesideTheirModel(ShippedProcess shipped) {
    var asked = shipped.all(BusinessRuleTask.class).map(BaseElement::getId).toList();
    return Stream.concat(asked.stream().filter(id -> !shipped.decisions().containsKey(id)),
        shipped.decisions().keySet().stream().filter(id -> !asked.contains(id)));
  }

  static Stream<String> outsideEffectsAreTriedAgain(ShippedProcess shipped) {
    return shipped.all(Activity.class).filter(Activity::isCamundaAsyncBefore)
        .filter(step -> step.getExtensionElements() == null || step.getExtensionElements().getElementsQuery()
            .filterByType(CamundaFailedJobRetryTimeCycle.class).list().isEmpty()).map(BaseElement::getId);
  }

  static Stream<String> callsTakeTheLatestVersionAndHandOverTheCase(ShippedProcess shipped) {
    return shipped.all(CallActivity.class).filter(call -> {
      var handed = call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
      return !"latest".equals(call.getCamundaCalledElementBinding())
          || handed.stream().noneMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()))
          || handed.stream().noneMatch(in -> "caseId".equals(in.getCamundaSource()) && "caseId".equals(in.getCamundaTarget()));
    }).map(BaseElement::getId);
  }

  static Stream<String> timersSayTheirTrueDuration(ShippedProcess shipped) {
    return shipped.all(TimeDuration.class).map(duration -> {
      var event = (FlowElement) duration.getParentElement().getParentElement();
      var days = DURATION.matcher(duration.getTextContent().strip());
      return days.matches() && event.getName() != null && event.getName().matches(".*\\b" + days.group(1) + " jours.*")
          ? null : event.getId();
    }).filter(java.util.Objects::nonNull);
  }

  static Stream<String> messagesAndErrorsAreNamedByTheirRules(ShippedProcess shipped) {
    return Stream.concat(
        shipped.all(Message.class).map(Message::getName).filter(name -> !name.matches("[a-z]+\\.[A-Z][A-Za-z]+")),
        shipped.all(Error.class).map(Error::getErrorCode).filter(code -> code == null || !code.matches("[A-Z]+(_[A-Z]+)*")))
        .map(String::valueOf);
  }

  static Stream<String> noScopeIsCrowded(ShippedProcess shipped) {
    return Stream.<BaseElement>concat(shipped.all(Process.class), shipped.all(SubProcess.class))
        .filter(scope -> steps(scope) > CROWDED).map(scope -> scope.getId() + " has " + steps(scope));
  }

  static Stream<String> theFolderExplainsItself(ShippedProcess shipped) {
    var readme = shipped.folder().resolve("README.md");
    return fault("README.md of " + shipped.name(), java.nio.file.Files.exists(readme) && Sources.lines(readme) >= 3);
  }

  private static long steps(BaseElement scope) {
    Collection<FlowElement> elements =
        scope instanceof Process process ? process.getFlowElements() : ((SubProcess) scope).getFlowElements();
    return elements.stream().filter(Activity.class::isInstance)
        .filter(element -> !(element instanceof SubProcess inner && inner.triggeredByEvent())).count();
  }

  private static boolean asks(ExclusiveGateway gateway) {
    return gateway.getOutgoing().size() > 1;
  }

  private static String delegate(FlowNode step) {
    return "${" + step.getId() + "Delegate}";
  }

  private static boolean role(String group) {
    return group != null && (group.matches("\\$\\{[a-z]\\w*\\.[a-z]\\w*\\(.*\\)}")
        || List.of(Role.values()).stream().anyMatch(role -> role.name().equals(group)));
  }

  private static boolean inProcess(BaseElement element) {
    return element instanceof FlowElement || element instanceof Lane || element instanceof Process
        || element instanceof Message || element instanceof Error || element instanceof BoundaryEvent;
  }

  private static String name(BaseElement element) {
    return element.getAttributeValue("name");
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static Stream<String> fault(String what, boolean fine) {
    return fine ? Stream.empty() : Stream.of(what);
  }
}
