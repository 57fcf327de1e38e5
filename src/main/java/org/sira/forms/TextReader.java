package org.sira.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the words of one component: French from the keys of form-js, English from its custom properties, as the
 * house style asks, so that a process owner can translate without a developer.
 */
final class TextReader {

  private static final int MAX_LENGTH = 4_000;
  private static final Pattern HTML = Pattern.compile("<[A-Za-z/!?]");
  private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}]*|\\p{Lu}{1,4}|[a-z]{1,2}[²³]?|%");

  private final Problems problems;
  private final String name;
  private final ComponentType type;
  private final JsonNode node;
  private final Set<String> used = new HashSet<>();

  TextReader(Problems problems, String name, ComponentType type, JsonNode node) {
    this.problems = problems;
    this.name = name;
    this.type = type;
    this.node = node;
  }

  Text label() {
    var optional = !type.isField() && !type.isList() || type == ComponentType.TEXT;
    if (type != ComponentType.DATETIME) {
      return both(node.path("label"), "label.en", optional);
    }
    var timeLabel = both(node.path("timeLabel"), "timeLabel.en", true);
    var dateLabel = both(first(node.path("dateLabel"), node.path("label")), "label.en", timeLabel != null);
    return dateLabel != null ? dateLabel : timeLabel;
  }

  Text description() {
    return both(node.path("description"), "description.en", true);
  }

  Text text() {
    return both(node.path("text"), "text.en", type != ComponentType.TEXT);
  }

  /** A unit before or after the input; a currency code or a symbol is the same in both languages. */
  Text adorner(String key) {
    var adorner = node.path("appearance").path(key);
    if (adorner.isTextual() && NO_WORDS.matcher(adorner.asText()).matches()) {
      return new Text(adorner.asText(), adorner.asText());
    }
    return both(adorner, key + ".en", true);
  }

  boolean routing() {
    used.add("routing");
    return "true".equals(node.path("properties").path("routing").asText());
  }

  /** Whether the answer, once sent, is for protection staff only: {@code confidentiality} as on a whole step. */
  boolean confidential() {
    used.add("confidentiality");
    var value = node.path("properties").path("confidentiality");
    problems.addUnless(value.isMissingNode() || "PROTECTION".equals(value.asText()), "BAD_VALUE", name, "confidentiality");
    return "PROTECTION".equals(value.asText());
  }

  /** The field whose answer narrows the options to what lies within it, or null. */
  String within() {
    used.add("optionsWithin");
    var field = node.path("properties").path("optionsWithin").asText("");
    problems.addUnless(field.isEmpty() || type.hasOptions() && field.matches("[a-z][A-Za-z0-9]{0,63}"), "BAD_VALUE", name, "optionsWithin");
    return field.isEmpty() ? null : field;
  }

  Text both(JsonNode french, String property, boolean optional) {
    var fr = french.asText("");
    var en = node.path("properties").path(property).asText("");
    used.add(property);
    if (fr.isBlank()) {
      problems.addUnless(optional && en.isBlank(), "MISSING_LABEL", name, property.replace(".en", ""));
      return null;
    }
    problems.addUnless(!en.isBlank(), "MISSING_TRANSLATION", name, property);
    checkWords(fr);
    checkWords(en);
    return new Text(fr, en);
  }

  /** A property that nothing reads is a slip of the pen: {@code label.eng} would never be seen. */
  void complainOfTheRest() {
    node.path("properties").fieldNames()
        .forEachRemaining(property -> problems.addUnless(used.contains(property), "UNKNOWN_PROPERTY", name, property));
    node.path("appearance").fieldNames().forEachRemaining(key ->
        problems.addUnless(key.equals("prefixAdorner") || key.equals("suffixAdorner"), "UNKNOWN_KEY", name, key));
  }

  private void checkWords(String words) {
    problems.addUnless(Storable.is(words), "NUL", name, words);
    problems.addUnless(words.length() <= MAX_LENGTH, "TOO_LARGE", name, words);
    problems.addUnless(!words.startsWith("=") && !words.contains("{{"), "EXPRESSION_NOT_ALLOWED", name, words);
    problems.addUnless(!HTML.matcher(words).find(), "HTML_NOT_ALLOWED", name, words);
  }

  private static JsonNode first(JsonNode one, JsonNode other) {
    return one.asText("").isBlank() ? other : one;
  }
}
