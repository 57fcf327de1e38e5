package org.sira.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** Answers what a deployed model says: its stages, its steps with names and help, its forms and its diagram. */
@Component
public class ModelReader {

  /** The process that every case is. */
  public static final String ROAD = "reintegration-case";

  private final RepositoryService repository;
  private final Map<String, Map<String, Step>> steps = new ConcurrentHashMap<>();
  private final Map<String, List<Stage>> stages = new ConcurrentHashMap<>();
  private final Map<String, String> forms = new ConcurrentHashMap<>();

  ModelReader(RepositoryService repository) {
    this.repository = repository;
  }

  /** The step of a process definition, null for an id that it has not. */
  public Step step(String processDefinitionId, String id) {
    return steps.computeIfAbsent(processDefinitionId, this::readSteps).get(id);
  }

  /** The stages of the road in the version that a case runs on, by their number. */
  public List<Stage> stages(String processDefinitionId) {
    return stages.computeIfAbsent(processDefinitionId, this::readStages);
  }

  /** The stages of the newest version of the road. */
  public List<Stage> stages() {
    return stages(latest(ROAD));
  }

  /** What a process is called, such as a stage or the hearing of an appeal. */
  public String name(String process, Locale locale) {
    var element = (Process) repository.getBpmnModelInstance(latest(process)).getModelElementById(process);
    return english(locale) ? properties(element).getOrDefault("name.en", element.getName()) : element.getName();
  }

  /** The name of an element, looked for in the newest version of every process; its id when none has it. */
  public String elementName(String id, Locale locale) {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .map(process -> repository.getBpmnModelInstance(process.getId()).getModelElementById(id))
        .filter(FlowElement.class::isInstance).map(FlowElement.class::cast).findFirst()
        .map(element -> english(locale) ? properties(element).getOrDefault("name.en", element.getName())
            : element.getName()).orElse(id);
  }

  /** The definition id of the newest version of a process. */
  public String latest(String process) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
  }

  public int version(String processDefinitionId) {
    return repository.getProcessDefinition(processDefinitionId).getVersion();
  }

  public String processKey(String processDefinitionId) {
    return repository.getProcessDefinition(processDefinitionId).getKey();
  }

  /** The text of the form that was deployed with the process. */
  public String form(String processDefinitionId, String form) {
    return forms.computeIfAbsent(processDefinitionId + "#" + form, key -> readForm(processDefinitionId, form));
  }

  /** The BPMN file of a process definition. */
  public String diagram(String processDefinitionId) {
    try (var stream = repository.getProcessModel(processDefinitionId)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean english(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
  }

  private String readForm(String processDefinitionId, String form) {
    var deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
    try (var stream = repository.getResourceAsStream(deployment, form + ".form")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Step> readSteps(String processDefinitionId) {
    var found = new HashMap<String, Step>();
    var model = repository.getBpmnModelInstance(processDefinitionId);
    model.getModelElementsByType(UserTask.class).forEach(task -> found.put(task.getId(), step(task)));
    return found;
  }

  private static Step step(UserTask task) {
    var properties = properties(task);
    return new Step(task.getId(), task.getName(), properties.getOrDefault("name.en", task.getName()),
        documentation(task), properties.getOrDefault("documentation.en", documentation(task)),
        task.getAttributeValueNs(ForbiddenParts.CAMUNDA, "formRef"), properties, task.getLoopCharacteristics() != null);
  }

  private List<Stage> readStages(String processDefinitionId) {
    return repository.getBpmnModelInstance(processDefinitionId).getModelElementsByType(CallActivity.class).stream()
        .filter(call -> call.getParentElement() instanceof Process && properties(call).containsKey("stage")).map(ModelReader::stage)
        .sorted(Comparator.comparingInt(Stage::number)).toList();
  }

  private static Stage stage(CallActivity call) {
    var properties = properties(call);
    return new Stage(Integer.parseInt(properties.get("stage")), call.getCalledElement(), call.getId(), call.getName(),
        properties.getOrDefault("name.en", call.getName()));
  }

  private static String documentation(FlowElement element) {
    return element.getDocumentations().stream().map(Documentation::getTextContent).findFirst().orElse("");
  }

  /** The {@code camunda:property} entries of an element. */
  static Map<String, String> properties(BaseElement element) {
    var found = new HashMap<String, String>();
    var extensions = element.getExtensionElements();
    if (extensions != null) {
      extensions.getElementsQuery().filterByType(CamundaProperties.class).list().forEach(list ->
          list.getCamundaProperties().forEach(p -> found.put(p.getCamundaName(), p.getCamundaValue())));
    }
    return found;
  }
}
