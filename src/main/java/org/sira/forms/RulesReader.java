package org.sira.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Reads what {@code validate} asks. Limits are plain numbers: one computed by FEEL could not be told to a person beforehand. */
final class RulesReader {

  private static final int MAX_PATTERN = 500;
  private static final int MAX_DECIMALS = 10;

  private final Problems problems;
  private final String name;
  private final ComponentType type;
  private final TextReader texts;

  RulesReader(Problems problems, String name, ComponentType type, TextReader texts) {
    this.problems = problems;
    this.name = name;
    this.type = type;
    this.texts = texts;
  }

  Rules rules(JsonNode node) {
    var validate = node.path("validate");
    validate.fieldNames().forEachRemaining(key -> problems.addUnless(type.mayCheck(key), "UNKNOWN_KEY", name, key));
    problems.addUnless(validate.path("required").isMissingNode() || validate.path("required").isBoolean(), "BAD_VALUE", name, "required");
    return new Rules(validate.path("required").asBoolean(false), number(validate, "min"), number(validate, "max"),
        whole(validate, "minLength", AnswerReader.MAX_LENGTH), whole(validate, "maxLength", AnswerReader.MAX_LENGTH),
        pattern(validate.path("pattern").asText("")),
        texts.both(validate.path("patternErrorMessage"), "patternErrorMessage.en", true),
        validationType(validate), whole(node, "decimalDigits", MAX_DECIMALS), step(node));
  }

  private BigDecimal number(JsonNode node, String key) {
    var value = ComponentReader.number(node.path(key));
    problems.addUnless(value != null || node.path(key).isMissingNode(), "BAD_VALUE", name, key);
    return value;
  }

  private Integer whole(JsonNode node, String key, int max) {
    var value = node.path(key);
    var sound = value.isMissingNode() || value.isInt() && value.asInt() >= 0 && value.asInt() <= max;
    problems.addUnless(sound, "BAD_VALUE", name, key);
    return sound && !value.isMissingNode() ? Integer.valueOf(value.asInt()) : null;
  }

  private BigDecimal step(JsonNode node) {
    var text = node.path("increment").asText("");
    if (text.isEmpty()) {
      return null;
    }
    var sound = text.matches("[0-9]{1,12}([.][0-9]{1,6})?") && new BigDecimal(text).signum() > 0;
    problems.addUnless(sound, "BAD_VALUE", name, "increment");
    return sound ? new BigDecimal(text) : null;
  }

  private SafePattern pattern(String expression) {
    if (expression.isEmpty()) {
      return null;
    }
    try {
      problems.addUnless(expression.length() <= MAX_PATTERN && Storable.is(expression), "BAD_PATTERN", name, expression);
      return SafePattern.of(expression);
    } catch (PatternSyntaxException | StackOverflowError e) {
      problems.add("BAD_PATTERN", name, expression);
      return null;
    }
  }

  private String validationType(JsonNode validate) {
    var wanted = validate.path("validationType").asText("");
    problems.addUnless(Set.of("", "custom", "email", "phone").contains(wanted), "BAD_VALUE", name, wanted);
    return wanted.isEmpty() || wanted.equals("custom") ? null : wanted;
  }
}
