package org.sira.conventions;

import static org.sira.conventions.ShippedProcess.components;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What is at fault in a form, rule by rule: each gives the keys of the questions that break it. */
final class FormRules {

  private static final Set<String> TYPES = Set.of("textfield", "textarea", "number", "datetime", "checkbox",
      "checklist", "radio", "select", "taglist", "group", "dynamiclist", "text", "separator", "filepicker");
  private static final List<String> TEXTS = List.of("label", "dateLabel", "timeLabel", "description", "text");

  private FormRules() {}

  static Stream<String> namedLikeItsFile(String name, JsonNode form) {
    return name.equals(form.path("id").asText()) && "default".equals(form.path("type").asText())
        && form.path("schemaVersion").asInt() == 18 ? Stream.empty() : Stream.of(name);
  }

  static Stream<String> knownKindsOfQuestions(String name, JsonNode form) {
    return components(form).map(question -> question.path("type").asText()).filter(type -> !TYPES.contains(type));
  }

  static Stream<String> speakableUniqueKeys(String name, JsonNode form) {
    var seen = new HashSet<String>();
    return components(form).filter(question -> question.has("key")).map(question -> question.get("key").asText())
        .filter(key -> !key.matches("[a-z][a-z]*([A-Z][a-z]*|\\d)*") || key.matches(".*\\d\\w{4,}") || !seen.add(key));
  }

  static Stream<String> everyAnswerHasAKey(String name, JsonNode form) {
    return components(form).filter(question -> !Set.of("group", "dynamiclist", "text", "separator")
        .contains(question.path("type").asText())).filter(question -> question.path("key").asText().isBlank())
        .map(question -> question.path("id").asText());
  }

  static Stream<String> textsInBothLanguages(String name, JsonNode form) {
    return components(form).flatMap(question -> TEXTS.stream().filter(text -> !question.path(text).asText().isBlank())
        .filter(text -> english(question, text).isBlank()).map(text -> question.path("id").asText() + " " + text));
  }

  static Stream<String> everyQuestionHasALabel(String name, JsonNode form) {
    return components(form).filter(question -> !Set.of("separator", "text").contains(question.path("type").asText()))
        .filter(question -> TEXTS.stream().limit(3).allMatch(text -> question.path(text).asText().isBlank()))
        .map(question -> question.path("id").asText());
  }

  static Stream<String> optionsAreCodesWithBothLanguages(String name, JsonNode form) {
    return components(form).flatMap(question -> options(question).filter(option -> {
      var code = option.path("value").asText();
      return !code.matches("[A-Z][A-Z0-9]*([_.][A-Z0-9]+)*") || option.path("label").asText().isBlank()
          || question.path("properties").path("values." + code + ".en").asText().isBlank();
    }).map(option -> question.path("id").asText() + " " + option.path("value").asText()));
  }

  static Stream<String> noTranslationOfWhatIsNotThere(String name, JsonNode form) {
    return components(form).flatMap(question -> {
      var codes = options(question).map(option -> option.path("value").asText()).toList();
      return properties(question).map(Map.Entry::getKey).filter(key -> key.endsWith(".en"))
          .filter(key -> key.startsWith("values.") ? !codes.contains(key.substring(7, key.length() - 3))
              : TEXTS.stream().noneMatch(text -> question.has(text) && english(text).equals(key)))
          .map(key -> question.path("id").asText() + " " + key);
    });
  }

  static Stream<String> conditionsAreExpressions(String name, JsonNode form) {
    return components(form).filter(question -> question.path("conditional").has("hide"))
        .filter(question -> !question.path("conditional").path("hide").asText().startsWith("="))
        .map(question -> question.path("id").asText());
  }

  private static Stream<JsonNode> options(JsonNode question) {
    return StreamSupport.stream(question.path("values").spliterator(), false);
  }

  private static Stream<Map.Entry<String, JsonNode>> properties(JsonNode question) {
    return question.path("properties").properties().stream();
  }

  private static String english(JsonNode question, String text) {
    return question.path("properties").path(english(text)).asText();
  }

  /** A date's label is a label like any other. */
  private static String english(String text) {
    return (text.equals("dateLabel") ? "label" : text) + ".en";
  }
}
