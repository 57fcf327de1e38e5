package org.sira.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads the options of a choice: only those that stand in the form itself, each with a code and words. */
final class OptionReader {

  private static final int MAX_OPTIONS = 300;

  private final Problems problems;
  private final String name;
  private final TextReader texts;

  OptionReader(Problems problems, String name, TextReader texts) {
    this.problems = problems;
    this.name = name;
    this.texts = texts;
  }

  List<Option> all(JsonNode values) {
    problems.addUnless(values.isArray() && !values.isEmpty() && values.size() <= MAX_OPTIONS, "MISSING_OPTIONS", name, "values");
    var options = new ArrayList<Option>();
    var codes = new HashSet<String>();
    values.forEach(value -> {
      var code = value.path("value").isTextual() ? value.path("value").asText() : "";
      problems.addUnless(code.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,79}"), "BAD_OPTION", name, value.path("value").asText());
      problems.addUnless(codes.add(code), "DUPLICATE_OPTION", name, code);
      value.fieldNames().forEachRemaining(key ->
          problems.addUnless(key.equals("value") || key.equals("label"), "UNKNOWN_KEY", name, key));
      options.add(new Option(code, texts.both(value.path("label"), "values." + code + ".en", false)));
    });
    return options;
  }
}
