package org.sira.forms;

import java.util.List;
import java.util.Locale;

/** Answers in the words of the form. */
final class Words {

  private Words() {}

  static List<String> of(Component component, Object value, Locale locale) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> several) {
      return several.stream().map(each -> one(component, each, locale)).toList();
    }
    return List.of(one(component, value, locale));
  }

  private static String one(Component component, Object value, Locale locale) {
    return switch (component.type()) {
      case NUMBER -> Numbers.shown(value, locale) + (component.details().unit() == null ? "" : " " + component.details().unit().in(locale));
      case DATETIME -> Moments.shown(component.details().subtype(), String.valueOf(value), locale);
      default -> component.options().stream().filter(option -> option.value().equals(value)).findFirst()
          .map(option -> option.label().in(locale)).orElse(String.valueOf(value));
    };
  }
}
