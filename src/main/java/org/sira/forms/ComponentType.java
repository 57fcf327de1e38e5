package org.sira.forms;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The components of form-js that Sira knows, each with the keys that it may carry and the checks that
 * {@code validate} may name. Everything else is refused when a form is read.
 */
public enum ComponentType {
  TEXTFIELD("key label description appearance", "minLength maxLength pattern patternErrorMessage validationType"),
  TEXTAREA("key label description", "minLength maxLength"),
  NUMBER("key label description appearance decimalDigits increment", "min max"),
  DATETIME("key label dateLabel timeLabel description subtype use24h timeInterval timeSerializingFormat disallowPassedDates", ""),
  CHECKBOX("key label description", ""),
  CHECKLIST("key label description values", ""),
  RADIO("key label description values", ""),
  SELECT("key label description values searchable", ""),
  TAGLIST("key label description values", ""),
  FILEPICKER("key label description multiple accept", ""),
  GROUP("label description path components showOutline verticalAlignment", ""),
  DYNAMICLIST("label description path components showOutline verticalAlignment isRepeating allowAddRemove"
      + " defaultRepetitions nonCollapsedItems disableCollapse", ""),
  TEXT("text label", ""),
  SEPARATOR("", "");

  private static final String EVERYWHERE = "id type layout conditional properties ";
  private static final String ON_FIELDS = "defaultValue disabled readonly validate ";

  private final Set<String> keys;
  private final Set<String> checks;

  ComponentType(String keys, String checks) {
    this.keys = words(EVERYWHERE + (keys.startsWith("key ") ? ON_FIELDS : "") + keys);
    this.checks = words("required " + checks);
  }

  private static Set<String> words(String text) {
    return Stream.of(text.split(" ")).collect(Collectors.toUnmodifiableSet());
  }

  static Optional<ComponentType> named(String name) {
    return Stream.of(values()).filter(type -> type.formJsName().equals(name)).findFirst();
  }

  String formJsName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  boolean mayCarry(String key) {
    return keys.contains(key);
  }

  boolean mayCheck(String check) {
    return checks.contains(check);
  }

  /** Whether it asks for an answer under a key of its own. */
  public boolean isField() {
    return keys.contains("key");
  }

  public boolean isList() {
    return this == DYNAMICLIST;
  }

  /** Whether the answer is one or several of the form's own options. */
  public boolean hasOptions() {
    return keys.contains("values");
  }

  /** Whether the answer is a list of codes or of document ids. */
  public boolean takesSeveral() {
    return this == CHECKLIST || this == TAGLIST || this == FILEPICKER;
  }
}
