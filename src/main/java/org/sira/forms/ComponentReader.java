package org.sira.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads the components of a form, each on its own; {@link FormLint} looks at them together. */
final class ComponentReader {

  private static final int MAX_DEPTH = 5;
  private static final int MAX_COMPONENTS = 300;
  private static final int ROWS_AT_FIRST = 1;

  private final Problems problems;
  private final FormFeel feel;
  private int read;

  ComponentReader(Problems problems, FormFeel feel) {
    this.problems = problems;
    this.feel = feel;
  }

  List<Component> all(JsonNode nodes, int depth) {
    if (depth > MAX_DEPTH || read + nodes.size() > MAX_COMPONENTS) {
      problems.add(depth > MAX_DEPTH ? "TOO_DEEP" : "TOO_MANY_COMPONENTS", "", "");
      return List.of();
    }
    read += nodes.size();
    var components = new ArrayList<Component>();
    nodes.forEach(node -> ComponentType.named(node.path("type").asText()).ifPresentOrElse(
        type -> components.add(one(type, node, depth)),
        () -> problems.add("UNKNOWN_TYPE", nameOf(node), node.path("type").asText())));
    return components;
  }

  private Component one(ComponentType type, JsonNode node, int depth) {
    var name = nameOf(node);
    node.fieldNames().forEachRemaining(key -> problems.addUnless(type.mayCarry(key), unknown(key), name, key));
    var texts = new TextReader(problems, name, type, node);
    var options = type.hasOptions() ? new OptionReader(problems, name, texts).all(node.path("values")) : List.<Option>of();
    var component = new Component(type, key(type, node, name), texts.label(), texts.description(),
        new RulesReader(problems, name, type, texts).rules(node), options, hide(node, name), readOnly(node, name),
        flag(node, name, "disabled", false), texts.routing(), texts.confidential(), null, details(node, name, texts),
        all(node.path("components"), depth + 1));
    texts.complainOfTheRest();
    return new DefaultReader(problems, name).withDefault(component, node.path("defaultValue"));
  }

  private static String unknown(String key) {
    return key.equals("valuesExpression") || key.equals("valuesKey") ? "DYNAMIC_OPTIONS" : "UNKNOWN_KEY";
  }

  private String key(ComponentType type, JsonNode node, String name) {
    var key = node.path(type.isField() ? "key" : "path").asText("");
    if (key.isEmpty()) {
      problems.addUnless(!type.isField() && !type.isList(), "MISSING_KEY", name, "");
      return null;
    }
    problems.addUnless(key.matches("[a-z][A-Za-z0-9]{0,63}"), "BAD_KEY", name, key);
    return key;
  }

  private String hide(JsonNode node, String name) {
    var conditional = node.path("conditional");
    conditional.fieldNames().forEachRemaining(key -> problems.addUnless(key.equals("hide"), "UNKNOWN_KEY", name, key));
    return conditional.path("hide").asText("").isEmpty() ? null : expression(conditional.path("hide").asText(), name);
  }

  private String readOnly(JsonNode node, String name) {
    var value = node.path("readonly");
    if (value.isTextual()) {
      return expression(value.asText(), name);
    }
    return flag(node, name, "readonly", false) ? Component.ALWAYS : null;
  }

  private String expression(String text, String name) {
    var expression = text.startsWith("=") ? text.substring(1).strip() : "";
    var sound = !expression.isEmpty() && Storable.is(expression) && feel.parses(expression);
    problems.addUnless(sound, "BAD_EXPRESSION", name, text);
    return sound ? expression : null;
  }

  private Component.Details details(JsonNode node, String name, TextReader texts) {
    var subtype = node.path("subtype").asText("date");
    problems.addUnless(List.of("date", "time", "datetime").contains(subtype), "BAD_VALUE", name, subtype);
    problems.addUnless(flag(node, name, "isRepeating", true), "BAD_VALUE", name, "isRepeating");
    var rows = node.path("defaultRepetitions").asInt(ROWS_AT_FIRST);
    problems.addUnless(rows >= 0 && rows <= Entry.MAX_ROWS, "BAD_VALUE", name, "defaultRepetitions");
    return new Component.Details(subtype, flag(node, name, "disallowPassedDates", false), texts.adorner("prefixAdorner"),
        texts.adorner("suffixAdorner"), texts.text(), flag(node, name, "allowAddRemove", true), rows,
        flag(node, name, "multiple", false), accept(node, name), texts.within());
  }

  private String accept(JsonNode node, String name) {
    var accept = node.path("accept").asText("");
    problems.addUnless(accept.matches("[A-Za-z0-9./*,+ -]*"), "BAD_VALUE", name, accept);
    return accept;
  }

  private boolean flag(JsonNode node, String name, String key, boolean otherwise) {
    var value = node.path(key);
    problems.addUnless(value.isMissingNode() || value.isBoolean() || key.equals("readonly"), "BAD_VALUE", name, key);
    return value.asBoolean(otherwise);
  }

  static BigDecimal number(JsonNode node) {
    return node.isNumber() ? node.decimalValue() : null;
  }

  private static String nameOf(JsonNode node) {
    for (var key : List.of("key", "path", "id")) {
      if (!node.path(key).asText("").isEmpty()) {
        return node.path(key).asText();
      }
    }
    return node.path("label").asText("?");
  }
}
