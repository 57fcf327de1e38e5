package org.sira.conventions;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A process as it is shipped: its model, the decisions beside it and its forms, each by the name of its file. */
record ShippedProcess(Path folder, String name, BpmnModelInstance model, Map<String, DmnModelInstance> decisions,
                      Map<String, JsonNode> forms) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static List<ShippedProcess> in(Path root) {
    return Sources.files(root.resolve("processes"), ".bpmn").stream().map(file -> read(root, file)).toList();
  }

  private static ShippedProcess read(Path root, Path file) {
    var folder = file.getParent();
    return new ShippedProcess(folder, base(file), Bpmn.readModelFromFile(file.toFile()),
        read(folder, ".dmn", dmn -> Dmn.readModelFromFile(dmn.toFile())),
        read(root.resolve("forms").resolve(folder.getFileName()), ".form", ShippedProcess::json));
  }

  private static <T> Map<String, T> read(Path folder, String ending, java.util.function.Function<Path, T> reader) {
    return Sources.files(folder, ending).stream()
        .collect(toMap(ShippedProcess::base, reader, (one, other) -> one, TreeMap::new));
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(Sources.text(file));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file.toString(), e);
    }
  }

  private static String base(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }

  Process process() {
    return all(Process.class).findFirst().orElseThrow();
  }

  <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
    Collection<T> found = model.getModelElementsByType(type);
    return found.stream();
  }

  /** The value of a {@code camunda:property} of an element. */
  static Optional<String> property(BaseElement element, String name) {
    return Optional.ofNullable(element.getExtensionElements()).stream().map(ExtensionElements::getElements)
        .flatMap(Collection::stream).filter(CamundaProperties.class::isInstance).map(CamundaProperties.class::cast)
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> name.equals(property.getCamundaName())).map(property -> property.getCamundaValue()).findFirst();
  }

  static String documentation(BaseElement element) {
    return element.getDocumentations().stream().map(Documentation::getTextContent).findFirst().orElse("").strip();
  }

  /** The questions of a form, those in groups and lists too. */
  static Stream<JsonNode> components(JsonNode form) {
    return StreamSupport.stream(form.path("components").spliterator(), false)
        .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
  }

  static boolean routing(JsonNode component) {
    return "true".equals(component.path("properties").path("routing").asText());
  }

  /** The variables that an answer to this routing question sets: one, or one per option. */
  static Stream<String> variables(JsonNode component) {
    var key = component.path("key").asText();
    return component.path("type").asText().equals("checkbox") ? Stream.of(key)
        : StreamSupport.stream(component.path("values").spliterator(), false)
            .map(option -> key + upperCamel(option.path("value").asText()));
  }

  private static String upperCamel(String code) {
    return Stream.of(code.split("_")).filter(word -> !word.isEmpty())
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
        .collect(java.util.stream.Collectors.joining());
  }
}
