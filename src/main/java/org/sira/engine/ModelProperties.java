package org.sira.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.dmn.instance.DmnElement;

/** Reads the {@code camunda:property} entries of an element. */
final class ModelProperties {

  private ModelProperties() {}

  static Map<String, String> of(Element element) {
    var found = new HashMap<String, String>();
    var extensions = element.element("extensionElements");
    var properties = extensions == null ? null : extensions.element("properties");
    if (properties != null) {
      properties.elements("property").forEach(p -> found.put(p.attribute("name"), p.attribute("value")));
    }
    return found;
  }

  /** A property of an element of a decision table, which the engine's own model of tables does not know. */
  static Optional<String> of(DmnElement element, String name) {
    var extensions = element.getExtensionElements();
    return extensions == null ? Optional.empty() : extensions.getDomElement().getChildElements().stream()
        .flatMap(properties -> properties.getChildElements().stream())
        .filter(property -> name.equals(property.getAttribute("name"))).map(property -> property.getAttribute("value"))
        .findFirst();
  }
}
