package org.sira.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.sira.engine.ExpressionGrammar.Place;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads a BPMN or DMN file before anything is deployed and lists all that the machine must never be given: code,
 * foreign namespaces, document types, expressions beyond the grammar. The engine refuses the same by itself; this
 * check says it earlier, whole and with the element's name.
 */
@Component
public class ModelGuard {

  /** One thing at fault: a stable code and the id of the element, or null when the file as a whole is meant. */
  public record Fault(String code, String element) {}

  private static final int LARGEST = 1_048_576;
  private static final Set<String> NAMESPACES = Set.of(ForbiddenParts.CAMUNDA, "http://camunda.org/schema/1.0/dmn",
      "http://www.omg.org/spec/BPMN/20100524/MODEL", "http://www.omg.org/spec/BPMN/20100524/DI",
      "http://www.omg.org/spec/DD/20100524/DC", "http://www.omg.org/spec/DD/20100524/DI",
      "https://www.omg.org/spec/DMN/20191111/MODEL/", "https://www.omg.org/spec/DMN/20191111/DMNDI/",
      "http://www.omg.org/spec/DMN/20180521/DC/", "http://www.omg.org/spec/DMN/20180521/DI/");
  private static final Set<String> FEEL = Set.of("feel", "https://www.omg.org/spec/DMN/20191111/FEEL/");

  private final ExpressionGrammar grammar;

  ModelGuard(ExpressionGrammar grammar) {
    this.grammar = grammar;
  }

  /** All faults of the file, none when it may be deployed. */
  public List<Fault> check(byte[] file) {
    if (file.length > LARGEST) {
      return List.of(new Fault("TOO_LARGE", null));
    }
    var faults = new ArrayList<Fault>();
    read(file).ifPresentOrElse(document -> check(document.getDocumentElement(), faults),
        () -> faults.add(new Fault("UNREADABLE", null)));
    return faults;
  }

  private void check(Element element, List<Fault> faults) {
    var id = nearestId(element);
    if (!NAMESPACES.contains(element.getNamespaceURI())) {
      faults.add(new Fault("FOREIGN_NAMESPACE", id));
    }
    forbidden(element).ifPresent(code -> faults.add(new Fault(code, id)));
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = (Attr) attributes.item(i);
      grammar.refusal(attribute.getValue(), placeOf(element, attribute)).ifPresent(c -> faults.add(new Fault(c, id)));
    }
    for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        check(child, faults);
      } else if (node.getNodeValue() != null) {
        grammar.refusal(node.getNodeValue().strip(), placeOfText(element)).ifPresent(c -> faults.add(new Fault(c, id)));
      }
    }
  }

  private static Optional<String> forbidden(Element element) {
    var language = element.getAttribute("expressionLanguage");
    if (!language.isEmpty() && !FEEL.contains(language)) {
      return Optional.of("SCRIPT_LANGUAGE");
    }
    return ForbiddenParts.of(element.getLocalName(), (namespace, name) -> {
      var attribute = namespace.isEmpty() ? element.getAttributeNode(name) : element.getAttributeNodeNS(namespace, name);
      return attribute == null ? null : attribute.getValue();
    });
  }

  private static Place placeOf(Element element, Attr attribute) {
    if (!ExpressionGrammar.isExpression(attribute.getValue())) {
      return Place.ANY;
    }
    return switch (attribute.getLocalName()) {
      case "delegateExpression" -> Place.DELEGATE;
      case "businessKey" -> Place.BUSINESS_KEY;
      default -> Place.CALL;
    };
  }

  private static Place placeOfText(Element element) {
    return switch (element.getLocalName()) {
      case "conditionExpression", "completionCondition" -> Place.CONDITION;
      case "timeDate", "timeDuration", "timeCycle" -> Place.CALL;
      default -> Place.ANY;
    };
  }

  private static String nearestId(Element element) {
    for (var node = (org.w3c.dom.Node) element; node instanceof Element holder; node = node.getParentNode()) {
      if (holder.hasAttribute("id")) {
        return holder.getAttribute("id");
      }
    }
    return null;
  }

  private static Optional<Document> read(byte[] file) {
    if (new String(file, StandardCharsets.UTF_8).toUpperCase().contains("<!DOCTYPE")) {
      return Optional.empty();
    }
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return Optional.of(builder.parse(new ByteArrayInputStream(file)));
    } catch (Exception unreadable) {
      return Optional.empty();
    }
  }
}
