package org.sira.audit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in words what the record keeps as codes. Each module's texts hold the messages {@code event.<EVENT>} of what it
 * writes; a detail is shown as label and value, and a value that no message knows as it is.
 */
@Component
public class EventWords {

  /** Where the messages of a detail's values begin. */
  private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("reason", "reason."),
      Map.entry("role", "role."), Map.entry("roles", "role."), Map.entry("to", "role."), Map.entry("office", "office."),
      Map.entry("seat", "approval.seat."), Map.entry("seats", "approval.seat."),
      Map.entry("decision", "approval.seatState."), Map.entry("consent", "intake.consent."),
      Map.entry("channel", "disbursement.channel."), Map.entry("result", "eligibility.result."),
      Map.entry("review", "eligibility.result."), Map.entry("origin", "eligibility.origin."),
      Map.entry("paper", "papers.kind."));
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final MessageSource messages;
  private final ObjectProvider<StepWords> steps;

  EventWords(MessageSource messages, ObjectProvider<StepWords> steps) {
    this.messages = messages;
    this.steps = steps;
  }

  /** What happened, with the name of the step at which it did where the event speaks of it. */
  public String of(String event, String step, Locale locale) {
    return messages.getMessage("event." + event, new Object[] {step(step, locale)}, event, locale);
  }

  /** The name of a step, its id when nobody knows one, nothing for none. */
  public String step(String step, Locale locale) {
    return step == null ? "" : steps.stream().findFirst().map(words -> words.of(step, locale)).orElse(step);
  }

  /** The details as label and value, in the order of their names. */
  public String details(Map<String, ?> details, Locale locale) {
    return details.entrySet().stream().filter(detail -> !"".equals(detail.getValue())).sorted(Map.Entry.comparingByKey())
        .map(detail -> detail(detail.getKey(), detail.getValue(), locale)).collect(Collectors.joining(" · "));
  }

  private String detail(String name, Object value, Locale locale) {
    var label = messages.getMessage("audit.detail." + name, null, name, locale);
    return messages.getMessage("audit.detail.words", new Object[] {label, value(name, value, locale)}, locale);
  }

  private String value(String name, Object value, Locale locale) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(one -> value(name, one, locale)).collect(Collectors.joining(", "));
    }
    if (value instanceof Map<?, ?> amount) {
      return amount.get("amount") + "\u00A0" + amount.get("currency");
    }
    if (value instanceof Boolean yes) {
      return messages.getMessage(yes ? "forms.yes" : "forms.no", null, locale);
    }
    var text = String.valueOf(value);
    if (DAY.matcher(text).matches()) {
      return LocalDate.parse(text).format(DateTimeFormatter.ofPattern("d MMM yyyy", locale));
    }
    return VALUES.containsKey(name) ? messages.getMessage(VALUES.get(name) + text, null, text, locale) : text;
  }
}
