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

  /** What only some types have. {@code subtype} is date, time or datetime; {@code text} the words of a text component. */
  public record Details(String subtype, boolean futureOnly, Text prefix, Text unit, Text text, boolean openEnded,
      int rowsAtFirst, boolean multiple, String accept) {}

  boolean isField() {
    return type.isField();
  }

  /** Whether the person never writes this answer. */
  boolean neverWritten() {
    return disabled || ALWAYS.equals(readOnly);
  }

  boolean offers(Object value) {
    return options.stream().anyMatch(option -> option.value().equals(value));
  }
}
