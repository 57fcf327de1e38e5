package org.sira.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sira.shared.InvalidAnswers.Fault;

/** A form laid out over what was sent and what the case knows, with the faults of what stands where nothing may stand. */
final class Sheet {

  private static final int ENOUGH_FAULTS = 50;

  final List<Entry> entries = new ArrayList<>();
  final List<Fault> misplaced = new ArrayList<>();

  private Sheet() {}

  static Sheet of(FormDefinition form, Map<String, Object> sent, Map<String, Object> known) {
    var sheet = new Sheet();
    sheet.lay(form.components(), null, sheet.entries, new Scope(sent, known, "", new HashSet<>()));
    return sheet;
  }

  /** Every entry, each before those inside it. */
  Stream<Entry> all() {
    return all(entries);
  }

  private static Stream<Entry> all(List<Entry> entries) {
    return entries.stream().flatMap(each -> Stream.concat(Stream.of(each), all(each.children)));
  }

  private record Scope(Map<?, ?> sent, Map<?, ?> known, String prefix, Set<String> seen) {}

  private void lay(List<Component> components, Entry parent, List<Entry> into, Scope scope) {
    layInto(components, parent, into, scope);
    for (var key : scope.sent().keySet()) {
      if (!scope.seen().contains(key)) {
        complain(scope.prefix() + Storable.shortened(String.valueOf(key)), "UNKNOWN_FIELD");
      }
    }
  }

  private void layInto(List<Component> components, Entry parent, List<Entry> into, Scope scope) {
    for (var component : components) {
      var entry = Entry.of(component, parent, scope.prefix() + component.key());
      into.add(entry);
      if (component.key() == null) {
        layInto(component.components(), entry, entry.children, scope);
        continue;
      }
      scope.seen().add(component.key());
      fill(entry, scope.sent().get(component.key()), scope.known().get(component.key()));
    }
  }

  private void fill(Entry entry, Object sent, Object known) {
    if (entry.isField()) {
      entry.raw = sent;
      entry.sent = AnswerReader.read(entry.component, sent);
      entry.known = known(entry.component, known);
    } else if (entry.isList()) {
      layRows(entry, sent, known);
    } else {
      lay(entry.component.components(), entry, entry.children,
          new Scope(map(sent, entry.name), knownMap(known), entry.name + ".", new HashSet<>()));
    }
  }

  /** What the case knows is taken as it is when the form cannot read it: the person at the form cannot mend it. */
  private static Reading known(Component component, Object known) {
    var value = known instanceof java.time.temporal.TemporalAccessor ? known.toString() : known;
    var reading = AnswerReader.read(component, value);
    return reading.code() == null ? reading : Reading.of(value);
  }

  private void layRows(Entry list, Object sent, Object known) {
    var rows = rows(sent, list.name);
    var knownRows = known instanceof List<?> some ? some : List.of();
    var count = list.component.details().openEnded() ? rows.size() : Math.max(rows.size(), knownRows.size());
    for (int i = 0; i < Math.min(count, Entry.MAX_ROWS); i++) {
      var row = Entry.rowOf(list, i);
      list.children.add(row);
      lay(list.component.components(), row, row.children, new Scope(
          i < rows.size() ? map(rows.get(i), row.name) : Map.of(),
          i < knownRows.size() ? knownMap(knownRows.get(i)) : Map.of(), row.name + ".", new HashSet<>()));
    }
  }

  private List<?> rows(Object sent, String name) {
    if (sent == null || sent instanceof List<?> rows && rows.size() <= Entry.MAX_ROWS) {
      return sent == null ? List.of() : (List<?>) sent;
    }
    if (sent instanceof List<?>) {
      misplaced.add(new Fault(name, "TOO_MANY_ITEMS", Map.of("max", Entry.MAX_ROWS)));
    } else {
      complain(name, "WRONG_TYPE");
    }
    return List.of();
  }

  private Map<?, ?> map(Object sent, String name) {
    if (sent != null && !(sent instanceof Map<?, ?>)) {
      complain(name, "WRONG_TYPE");
    }
    return sent instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Map<?, ?> knownMap(Object known) {
    return known instanceof Map<?, ?> map ? map : Map.of();
  }

  private void complain(String field, String code) {
    if (misplaced.size() < ENOUGH_FAULTS) {
      misplaced.add(new Fault(field, code));
    }
  }

  /** The answers of all entries for which the values count, as nested maps; those without an answer by {@code empty}. */
  static Map<String, Object> values(List<Entry> entries, Kept kept) {
    var values = new LinkedHashMap<String, Object>();
    for (var entry : entries) {
      if (entry.hidden) {
        continue;
      }
      if (entry.isField()) {
        kept.value(entry).forEach(values::put);
      } else if (entry.isList()) {
        var rows = entry.children.stream().map(row -> values(row.children, kept)).toList();
        if (!rows.isEmpty() || kept.evenEmpty()) {
          values.put(entry.component.key(), rows);
        }
      } else if (entry.isMap()) {
        var inner = values(entry.children, kept);
        if (!inner.isEmpty() || kept.evenEmpty()) {
          values.put(entry.component.key(), inner);
        }
      } else {
        values.putAll(values(entry.children, kept));
      }
    }
    return values;
  }

  /** What is kept of a field: nothing, or its key with a value. */
  interface Kept {

    Map<String, Object> value(Entry entry);

    default boolean evenEmpty() {
      return false;
    }
  }
}
