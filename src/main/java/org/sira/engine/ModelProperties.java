package org.sira.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Reads the {@code camunda:property} entries of an element while the engine parses it. */
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
}
