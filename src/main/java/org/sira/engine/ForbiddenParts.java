package org.sira.engine;

import java.util.Optional;
import java.util.Set;

/**
 * What no model may contain, told of a single XML element: everything by which a BPMN file could run code of its
 * own or call for it. Written once and asked twice, by {@link ModelGuard} before a deployment and by
 * {@link ForbiddenPartsListener} inside the engine.
 */
final class ForbiddenParts {

  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  /** An attribute of the element, by namespace (empty for none) and name. */
  interface Attributes {
    String get(String namespace, String name);
  }

  private static final Set<String> ELEMENTS = Set.of("scriptTask", "script", "connector", "executionListener",
      "taskListener", "import", "inputOutput", "formData");
  private static final Set<String> ATTRIBUTES = Set.of("class", "type", "topic", "expression", "resource",
      "formHandlerClass", "variableMappingClass", "variableMappingDelegateExpression", "resultVariable",
      "taskPriority", "formKey", "initiator");

  private ForbiddenParts() {}

  /** The code of what is forbidden about the element, if anything. */
  static Optional<String> of(String localName, Attributes attributes) {
    if (ELEMENTS.contains(localName)) {
      return Optional.of("FORBIDDEN_ELEMENT " + localName);
    }
    var attribute = ATTRIBUTES.stream().filter(name -> attributes.get(CAMUNDA, name) != null).findFirst();
    if (attribute.isPresent()) {
      return Optional.of("FORBIDDEN_ATTRIBUTE " + attribute.get());
    }
    return attributes.get("", "language") == null ? Optional.empty() : Optional.of("SCRIPT_LANGUAGE");
  }
}
