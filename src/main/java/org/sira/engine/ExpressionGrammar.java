package org.sira.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The whole language that models may use in expressions, as a list of what is allowed. {@code ${x}} and {@code ${!x}}
 * with one name; {@code ${bean.method(a, 5, 'text')}} for a bean and method of the catalogue; the business key of the
 * execution; plain text without any {@code ${} or {@code #{}. Everything else is refused, whatever it would do.
 */
class ExpressionGrammar {

  /** Where an expression stands decides which of the allowed shapes it may have. */
  enum Place { CONDITION, DELEGATE, BUSINESS_KEY, CALL, ANY }

  private static final String NAME = "[a-z][A-Za-z0-9]{0,63}";
  private static final String ARGUMENT = "(?:" + NAME + "|-?\\d{1,9}|'[A-Za-z0-9_. -]{0,64}')";
  private static final Pattern ONE_NAME = Pattern.compile("\\$\\{(!?)(" + NAME + ")}");
  private static final Pattern ONE_CALL = Pattern.compile("\\$\\{(" + NAME + ")\\.(" + NAME + ")\\((?:"
      + ARGUMENT + "(?:, ?" + ARGUMENT + "){0,4})?\\)}");
  private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";
  private static final Set<String> NOT_VARIABLES = Set.of("execution", "task", "caseExecution", "authenticatedUserId");
  private static final int LONGEST = 300;

  private final Supplier<Set<String>> delegates;
  private final Supplier<Map<String, Set<String>>> methods;

  ExpressionGrammar(Supplier<Set<String>> delegates, Supplier<Map<String, Set<String>>> methods) {
    this.delegates = delegates;
    this.methods = methods;
  }

  /** Why the text is refused at this place, or nothing when it is allowed. */
  Optional<String> refusal(String text, Place place) {
    if (!isExpression(text)) {
      return text.contains("\\") && place != Place.ANY ? Optional.of("BACKSLASH") : Optional.empty();
    }
    if (text.length() > LONGEST) {
      return Optional.of("TOO_LONG");
    }
    return switch (place) {
      case CONDITION -> condition(text);
      case DELEGATE -> delegate(text);
      case BUSINESS_KEY -> BUSINESS_KEY.equals(text) ? Optional.empty() : Optional.of("NOT_THE_BUSINESS_KEY");
      case CALL -> call(text);
      case ANY -> any(text);
    };
  }

  static boolean isExpression(String text) {
    return text.contains("${") || text.contains("#{");
  }

  private Optional<String> condition(String text) {
    var matcher = ONE_NAME.matcher(text);
    if (!matcher.matches() || NOT_VARIABLES.contains(matcher.group(2))) {
      return Optional.of("NOT_A_PLAIN_CONDITION");
    }
    return knows(matcher.group(2)) ? Optional.of("BEAN_AS_CONDITION") : Optional.empty();
  }

  private Optional<String> delegate(String text) {
    var matcher = ONE_NAME.matcher(text);
    return matcher.matches() && matcher.group(1).isEmpty() && delegates.get().contains(matcher.group(2))
        ? Optional.empty() : Optional.of("UNKNOWN_DELEGATE");
  }

  private Optional<String> call(String text) {
    var matcher = ONE_CALL.matcher(text);
    return matcher.matches() && methods.get().getOrDefault(matcher.group(1), Set.of()).contains(matcher.group(2))
        ? Optional.empty() : Optional.of("NOT_IN_THE_CATALOGUE");
  }

  private Optional<String> any(String text) {
    if (BUSINESS_KEY.equals(text) || call(text).isEmpty() || delegate(text).isEmpty()) {
      return Optional.empty();
    }
    return condition(text);
  }

  private boolean knows(String bean) {
    return delegates.get().contains(bean) || methods.get().containsKey(bean);
  }
}
