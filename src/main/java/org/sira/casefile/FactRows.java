package org.sira.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.sira.casefile.Person.Relative;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Collects what a section shows: groups of facts with their labels, without those that nobody told. */
final class FactRows {

  /** A heading's message key and its facts. */
  public record Group(String title, List<Fact> facts) {}

  /** A label's message key and the value in the reader's words. */
  public record Fact(String label, String value) {}

  private static final String PREFIX = "casefile.fact.";

  private final MessageSource messages;
  private final List<Group> groups = new ArrayList<>();

  FactRows(MessageSource messages) {
    this.messages = messages;
  }

  FactRows group(String title) {
    groups.add(new Group(PREFIX + title, new ArrayList<>()));
    return this;
  }

  /** A fact as it was told. */
  FactRows told(String label, Object value) {
    if (value != null) {
      groups.get(groups.size() - 1).facts().add(new Fact(PREFIX + label, value.toString()));
    }
    return this;
  }

  /** A fact that is one of some codes. */
  FactRows code(String label, String code) {
    return code == null ? this : told(label, message(PREFIX + label + "." + code));
  }

  FactRows codes(String label, List<String> codes) {
    return codes.isEmpty() ? this
        : told(label, String.join(", ", codes.stream().map(code -> message(PREFIX + label + "." + code)).toList()));
  }

  FactRows yes(String label, Boolean yes) {
    return yes == null ? this : told(label, message(PREFIX + (yes ? "yes" : "no")));
  }

  FactRows day(String label, LocalDate day) {
    return told(label, inWords(day));
  }

  /** A sentence of its own around a value. */
  FactRows sentence(String label, String key, Object... values) {
    return told(label, messages.getMessage(PREFIX + key, values, LocaleContextHolder.getLocale()));
  }

  /** Somebody's name, what they are to the person, and their phone. */
  String relative(Relative r) {
    return with(with(r.name(), r.relation() == null ? null : message("casefile.relation." + r.relation())), r.phone());
  }

  /** Both, or the one that there is, or null. */
  static String with(String one, String other) {
    return one == null ? other : other == null ? one : one + " · " + other;
  }

  String inWords(LocalDate day) {
    return day == null ? null : DateTimeFormatter.ofPattern("d MMM yyyy", LocaleContextHolder.getLocale()).format(day);
  }

  /** The groups in which something is known; null when nothing is. */
  List<Group> shown() {
    var known = groups.stream().filter(group -> !group.facts().isEmpty()).toList();
    return known.isEmpty() ? null : known;
  }

  private String message(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
