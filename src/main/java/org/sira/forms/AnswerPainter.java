package org.sira.forms;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Paints answers for reading. */
final class AnswerPainter {

  private AnswerPainter() {}

  static List<AnswerView> paint(List<Entry> entries, Locale locale) {
    return entries.stream().filter(entry -> !entry.hidden).flatMap(entry -> one(entry, locale)).toList();
  }

  private static Stream<AnswerView> one(Entry entry, Locale locale) {
    if (entry.isField()) {
      var value = entry.sent.code() == null ? entry.sent.value() : entry.raw;
      return value == null ? Stream.of() : Stream.of(new AnswerView(kind(entry, value), label(entry, locale),
          Words.of(entry.component, value, locale), List.of()));
    }
    if (entry.isList()) {
      var rows = entry.children.stream().map(row -> paint(row.children, locale)).filter(row -> !row.isEmpty()).toList();
      return rows.isEmpty() ? Stream.of() : Stream.of(new AnswerView("list", label(entry, locale), List.of(), rows));
    }
    var inner = paint(entry.children, locale);
    return inner.isEmpty() ? Stream.of() : entry.component.label() == null ? inner.stream()
        : Stream.of(new AnswerView("group", label(entry, locale), List.of(), List.of(inner)));
  }

  private static String kind(Entry entry, Object value) {
    return switch (entry.component.type()) {
      case CHECKBOX -> Boolean.TRUE.equals(value) ? "yes" : "no";
      case FILEPICKER -> "documents";
      default -> "text";
    };
  }

  private static String label(Entry entry, Locale locale) {
    return entry.component.label() == null ? "" : entry.component.label().in(locale);
  }
}
