package org.sira.forms;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Paints answers for reading. For whoever is no protection staff a confidential question shows that it was asked, never
 * whether or what was answered.
 */
record AnswerPainter(Locale locale, boolean forProtection) {

  List<AnswerView> paint(List<Entry> entries) {
    return entries.stream().filter(entry -> !entry.hidden).flatMap(this::one).toList();
  }

  private Stream<AnswerView> one(Entry entry) {
    if (entry.component.confidential() && !forProtection && !entry.isRow()) {
      return Stream.of(new AnswerView("sealed", label(entry), List.of(), List.of()));
    }
    if (entry.isField()) {
      var value = entry.sent.code() == null ? entry.sent.value() : entry.raw;
      return value == null ? Stream.of() : Stream.of(new AnswerView(kind(entry, value), label(entry),
          Words.of(entry.component, value, locale), List.of()));
    }
    if (entry.isList()) {
      var rows = entry.children.stream().map(row -> paint(row.children)).filter(row -> !row.isEmpty()).toList();
      return rows.isEmpty() ? Stream.of() : Stream.of(new AnswerView("list", label(entry), List.of(), rows));
    }
    var inner = paint(entry.children);
    return inner.isEmpty() ? Stream.of() : entry.component.label() == null ? inner.stream()
        : Stream.of(new AnswerView("group", label(entry), List.of(), List.of(inner)));
  }

  private static String kind(Entry entry, Object value) {
    return switch (entry.component.type()) {
      case CHECKBOX -> Boolean.TRUE.equals(value) ? "yes" : "no";
      case FILEPICKER -> "documents";
      default -> "text";
    };
  }

  private String label(Entry entry) {
    return entry.component.label() == null ? "" : entry.component.label().in(locale);
  }
}
