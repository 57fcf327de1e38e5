package org.sira.forms;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One component as a page shows it, for the templates under {@code templates/forms}. {@code rows} are those of a list
 * and {@code blank} its empty row for the script; {@code error} is a sentence or null.
 */
public record FieldView(Component component, String name, Locale locale, Object value, String error, boolean readOnly,
    boolean driver, List<FieldView> fields, List<FieldView> rows, FieldView blank) {

  /** An option with whether it is chosen. */
  public record Choice(String value, String label, boolean chosen) {}

  /** Which fragment shows it. */
  public String kind() {
    if (readOnly && component.isField()) {
      return "readonly";
    }
    return component.type() == ComponentType.TAGLIST ? "checklist" : component.type().formJsName();
  }

  public String id() {
    return idOf(name);
  }

  /** The id of the input for an answer's name: {@code lines[0].kind} is {@code f-lines-0-kind}. */
  public static String idOf(String name) {
    return "f-" + name.replaceAll("[.\\[]", "-").replace("]", "");
  }

  /** The name by which the page says that it showed this, for a browser sends nothing of a choice left empty. */
  public String shownName() {
    return FormPost.SHOWN + name;
  }

  public String label() {
    return in(component.label());
  }

  public String hint() {
    return in(component.description());
  }

  public boolean required() {
    return component.rules().required();
  }

  public String prefix() {
    return in(component.details().prefix());
  }

  public String unit() {
    return in(component.details().unit());
  }

  public List<TextBlock> blocks() {
    return TextBlock.of(in(component.details().text()));
  }

  /** The type of the browser's input. */
  public String inputType() {
    if (component.type() == ComponentType.DATETIME) {
      return component.details().subtype().equals("datetime") ? "datetime-local" : component.details().subtype();
    }
    return "phone".equals(component.rules().validationType()) ? "tel"
        : "email".equals(component.rules().validationType()) ? "email" : "text";
  }

  public String width() {
    if (component.type() == ComponentType.DATETIME) {
      return switch (component.details().subtype()) {
        case "time" -> "w-num";
        case "datetime" -> "w-mid";
        default -> "w-date";
      };
    }
    return component.type() == ComponentType.NUMBER ? "w-num" : "";
  }

  public String inputMode() {
    return component.type() != ComponentType.NUMBER ? null
        : Integer.valueOf(0).equals(component.rules().decimals()) ? "numeric" : "decimal";
  }

  public Integer maxLength() {
    return Objects.requireNonNullElse(component.rules().maxLength(), AnswerReader.MAX_LENGTH);
  }

  /** What stands in the input: numbers grouped, dates as the browser wants them, a mistake as it was typed. */
  public String input() {
    if (value == null) {
      return "";
    }
    return component.type() == ComponentType.DATETIME ? Moments.forInput(component.details().subtype(), String.valueOf(value))
        : Numbers.shown(value, locale);
  }

  public boolean checked() {
    return Boolean.TRUE.equals(value);
  }

  public List<Choice> choices() {
    return component.options().stream()
        .map(option -> new Choice(option.value(), option.label().in(locale), holds(option.value()))).toList();
  }

  /** The ids of the documents chosen so far. */
  public List<String> documents() {
    return value instanceof List<?> ids ? ids.stream().map(String::valueOf).toList() : List.of();
  }

  /** What the browser reads aloud with the input: its hint and its error. */
  public String describedBy() {
    var ids = (hint() == null ? "" : id() + "-hint ") + (error == null ? "" : id() + "-error");
    return ids.isEmpty() ? null : ids.strip();
  }

  public int maxRows() {
    return Entry.MAX_ROWS;
  }

  /** The answer in words, one per chosen option; yes and no are left to the template. */
  public List<String> words() {
    return Words.of(component, value, locale);
  }

  private boolean holds(String option) {
    return option.equals(value) || value instanceof List<?> chosen && chosen.contains(option);
  }

  private String in(Text text) {
    return text == null ? null : text.in(locale);
  }
}
