package org.sira.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Fills in what a form shows at first. Only pages do so: the check never answers in a person's place. */
final class Defaults {

  private Defaults() {}

  /** The values over the defaults: a key that is present, even without a value, has been answered. */
  static Map<String, Object> under(List<Component> components, Map<?, ?> values) {
    var all = new LinkedHashMap<String, Object>();
    for (var component : components) {
      if (component.isField()) {
        put(all, component, values);
      } else if (component.key() == null) {
        all.putAll(under(component.components(), values));
      } else if (component.type().isList()) {
        all.put(component.key(), rows(component, values.get(component.key())));
      } else {
        all.put(component.key(), under(component.components(), mapOf(values.get(component.key()))));
      }
    }
    return all;
  }

  static Map<String, Object> withOneRowMore(List<Component> components, Map<String, Object> values) {
    var all = new LinkedHashMap<String, Object>();
    for (var component : components) {
      if (component.type().isList()) {
        var rows = new ArrayList<Object>(rows(component, values.get(component.key())));
        rows.subList(Math.min(rows.size(), Entry.MAX_ROWS - 1), rows.size()).clear();
        rows.add(under(component.components(), Map.of()));
        all.put(component.key(), rows);
      } else if (component.isField()) {
        put(all, component, values);
      } else {
        var inner = component.key() == null ? values : mapOf(values.get(component.key()));
        var filled = withOneRowMore(component.components(), inner);
        if (component.key() == null) {
          all.putAll(filled);
        } else {
          all.put(component.key(), filled);
        }
      }
    }
    return all;
  }

  private static void put(Map<String, Object> all, Component component, Map<?, ?> values) {
    var answered = values.containsKey(component.key());
    all.put(component.key(), answered ? values.get(component.key()) : component.defaultValue());
  }

  private static List<Map<String, Object>> rows(Component list, Object value) {
    if (value instanceof List<?> rows) {
      return rows.stream().limit(Entry.MAX_ROWS).map(row -> under(list.components(), mapOf(row))).toList();
    }
    return IntStream.range(0, list.details().rowsAtFirst()).mapToObj(i -> under(list.components(), Map.of())).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> mapOf(Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
