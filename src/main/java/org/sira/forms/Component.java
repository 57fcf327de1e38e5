package org.sira.forms;

import java.util.List;

/**
 * One component of a form, read and found sound. {@code key} is the answer's key, or the path of a group or list, or
 * null; {@code hide} and {@code readOnly} are FEEL expressions without the leading sign, or null;
 * {@code readOnly} is {@code "true"} when it always is. {@code confidential}: once sent, protection staff alone read it.
 */
public record Component(ComponentType type, String key, Text label, Text description, Rules rules,
    List<Option> options, String hide, String readOnly, boolean disabled, boolean routing, boolean confidential, Object defaultValue,
    Details details, List<Component> components) {

  static final String ALWAYS = "true";

  /**
   * What only some types have. {@code subtype} is date, time or datetime; {@code text} the words of a text component;
   * {@code within} the field whose answer narrows the options, or null.
   */
  public record Details(String subtype, boolean futureOnly, Text prefix, Text unit, Text text, boolean openEnded,
      int rowsAtFirst, boolean multiple, String accept, String within) {}

  boolean isField() {
    return type.isField();
  }

  /** Whether the person never writes this answer. */
  boolean neverWritten() {
    return disabled || ALWAYS.equals(readOnly);
  }

  /** The same with only the options that lie within another answer, as {@code KAYES.KITA} lies in {@code KAYES}. */
  Component offering(Object within) {
    var near = options.stream().filter(option -> option.value().startsWith(within + ".")).toList();
    return new Component(type, key, label, description, rules, near, hide, readOnly, disabled, routing, confidential,
        defaultValue, details, components);
  }

  boolean offers(Object value) {
    return options.stream().anyMatch(option -> option.value().equals(value));
  }
}
