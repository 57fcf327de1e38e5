package org.sira.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Makes answers of what a browser posts: texts into numbers and ticks, names such as {@code lines[0].kind} into rows.
 * Parameters that the form does not know belong to the page and are left alone; what is no number stays text, for the check.
 */
public final class FormPost {

  /** Before a name: the page showed this choice or list. A browser says nothing of those left empty. */
  static final String SHOWN = "_shown.";
  private static final String ADD = "addLine";
  private static final String REMOVE = "removeLine";

  private final MultiValueMap<String, String> parameters;
  private final boolean keepEmptyRows;

  private FormPost(MultiValueMap<String, String> parameters, boolean keepEmptyRows) {
    this.parameters = parameters;
    this.keepEmptyRows = keepEmptyRows;
  }

  /** The answers to check or to keep as a draft. Rows of an open list in which nothing was filled in are dropped. */
  public static Map<String, Object> toAnswers(FormDefinition form, MultiValueMap<String, String> parameters) {
    return new FormPost(parameters, false).map(form.components(), "");
  }

  /**
   * The answers to show again without a check, after {@code addLine=lines} or {@code removeLine=lines[2]} was pressed or
   * an answer changed on which others depend. Empty rows stay: somebody is about to fill them in.
   */
  public static Map<String, Object> toShowAgain(FormDefinition form, MultiValueMap<String, String> parameters) {
    return new FormPost(parameters, true).map(form.components(), "");
  }

  /** The same for parameters as a servlet request holds them. */
  public static MultiValueMap<String, String> parameters(Map<String, String[]> request) {
    var parameters = new LinkedMultiValueMap<String, String>();
    request.forEach((name, values) -> parameters.addAll(name, List.of(values)));
    return parameters;
  }

  private Map<String, Object> map(List<Component> components, String prefix) {
    var answers = new LinkedHashMap<String, Object>();
    for (var component : components) {
      var name = prefix + component.key();
      if (component.isField()) {
        answers.putAll(field(component, name));
      } else if (component.key() == null) {
        answers.putAll(map(component.components(), prefix));
      } else if (component.type().isList()) {
        rows(component, name).ifPresent(rows -> answers.put(component.key(), rows));
      } else {
        answers.put(component.key(), map(component.components(), name + "."));
      }
    }
    return answers;
  }

  private Map<String, Object> field(Component component, String name) {
    var values = parameters.get(name);
    if (values != null && !values.isEmpty()) {
      return Collections.singletonMap(component.key(), value(component, values));
    }
    return !parameters.containsKey(SHOWN + name) ? Map.of() : Collections.singletonMap(component.key(), nothing(component));
  }

  private static Object value(Component component, List<String> values) {
    if (component.type().takesSeveral()) {
      return values.stream().filter(value -> !value.isEmpty()).toList();
    }
    var text = values.get(0);
    return switch (component.type()) {
      case CHECKBOX -> text.equals("true") || text.equals("on");
      case NUMBER -> text.isBlank() ? null : Numbers.typed(text, component.rules().decimals());
      default -> text.isEmpty() ? null : text;
    };
  }

  private static Object nothing(Component component) {
    return component.type() == ComponentType.CHECKBOX ? Boolean.FALSE : component.type().takesSeveral() ? List.of() : null;
  }

  private java.util.Optional<List<Map<String, Object>>> rows(Component list, String name) {
    var rows = new ArrayList<Map<String, Object>>();
    var open = list.details().openEnded();
    for (int index : indexes(list, name)) {
      var row = map(list.components(), name + "[" + index + "].");
      if (!open || keepEmptyRows || !isEmpty(row)) {
        rows.add(row);
      }
    }
    if (keepEmptyRows && parameters.getOrDefault(ADD, List.of()).contains(name) && rows.size() < Entry.MAX_ROWS) {
      rows.add(Map.of());
    }
    var posted = !rows.isEmpty() || parameters.containsKey(SHOWN + name);
    return posted ? java.util.Optional.of(rows) : java.util.Optional.empty();
  }

  /** The rows posted, in their order; of a list with fixed rows also those between, so that each keeps its place. */
  private Iterable<Integer> indexes(Component list, String name) {
    var row = Pattern.compile("(?:" + Pattern.quote(SHOWN) + ")?" + Pattern.quote(name) + "\\[([0-9]{1,4})\\]\\..*", Pattern.DOTALL);
    var found = new TreeSet<Integer>();
    parameters.keySet().stream().map(row::matcher).filter(java.util.regex.Matcher::matches).forEach(match -> found.add(Integer.valueOf(match.group(1))));
    if (!list.details().openEnded()) {
      return found.isEmpty() ? found : IntStream.rangeClosed(0, Math.min(found.last(), Entry.MAX_ROWS)).boxed().toList();
    }
    var removed = keepEmptyRows ? parameters.getOrDefault(REMOVE, List.of()) : List.of();
    found.removeIf(index -> removed.contains(name + "[" + index + "]"));
    return found;
  }

  private static boolean isEmpty(Map<String, Object> row) {
    return row.values().stream().allMatch(value -> value == null || Boolean.FALSE.equals(value)
        || value instanceof List<?> list && list.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty()
        || value instanceof String text && text.isBlank());
  }
}
