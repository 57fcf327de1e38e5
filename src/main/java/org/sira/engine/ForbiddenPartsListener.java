package org.sira.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.springframework.stereotype.Component;

/** Refuses forbidden parts while the engine reads a model, whoever deployed it and however. */
@Component
class ForbiddenPartsListener extends AbstractBpmnParseListener {

  @Override
  public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
    check(root);
  }

  private void check(Element element) {
    ForbiddenParts.of(element.getTagName(), (namespace, name) -> attribute(element, namespace, name))
        .ifPresent(code -> {
          throw new ProcessEngineException("Model refused: " + code + " at " + element.attribute("id"));
        });
    element.elements().forEach(this::check);
  }

  private static String attribute(Element element, String namespace, String name) {
    return namespace.isEmpty() ? element.attribute(name) : element.attributeNS(new Namespace(namespace), name);
  }
}
