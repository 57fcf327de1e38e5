package org.sira.forms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.sira.shared.InvalidAnswers.Fault;
import org.springframework.stereotype.Service;

/**
 * Checks answers against a form, whoever sent them: the same verdicts as form-js, but for the differences that the test
 * against form-js lists and explains ({@code docs/adr/0004}). Never throws, whatever was sent.
 */
@Service
public class FormCheck {

  private static final Sheet.Kept GIVEN = FormCheck::given;

  private final Visibility visibility;
  private final Clock clock;

  public FormCheck(FormFeel feel, Clock clock) {
    this.visibility = new Visibility(feel);
    this.clock = clock;
  }

  /**
   * Checks answers that shall complete a step. {@code known} is what the case knows under the form's keys: a read-only
   * field takes its answer from there, and a different one is refused as {@code UNKNOWN_FIELD}. Hidden answers are dropped.
   */
  public CheckedAnswers check(FormDefinition form, Map<String, Object> sent, Map<String, Object> known) {
    var sheet = Sheet.of(form, sent, known);
    visibility.settle(sheet);
    var faults = new ArrayList<Fault>();
    var today = LocalDate.now(clock.withZone(Moments.ZONE));
    sheet.all().filter(entry -> entry.isField() && !entry.hidden).forEach(entry -> fault(entry, today).ifPresent(faults::add));
    faults.addAll(sheet.misplaced);
    var answers = Sheet.values(sheet.entries, GIVEN);
    return new CheckedAnswers(answers, routing(form, answers), faults);
  }

  /**
   * Checks answers that are to be kept for later: what is not there yet, or not right yet, is no fault, but a key that the
   * form lacks is, and so is what could not be kept. The answers are those sent, hidden ones too: people change their mind.
   */
  public CheckedAnswers checkDraft(FormDefinition form, Map<String, Object> sent) {
    var sheet = Sheet.of(form, sent, Map.of());
    var faults = new ArrayList<Fault>();
    sheet.all().filter(entry -> entry.isField() && !Drafts.keepable(entry.raw))
        .forEach(entry -> faults.add(new Fault(entry.name, entry.sent.code() == null ? "WRONG_TYPE" : entry.sent.code(), entry.sent.details())));
    faults.addAll(sheet.misplaced);
    return new CheckedAnswers(sent, Map.of(), faults);
  }

  private static Optional<Fault> fault(Entry entry, LocalDate today) {
    if (entry.readOnly) {
      return differs(entry) ? Optional.of(new Fault(entry.name, "UNKNOWN_FIELD")) : Optional.empty();
    }
    var reading = entry.sent.code() != null ? entry.sent : AnswerRules.check(entry.component, entry.sent.value(), today);
    return reading.code() == null ? Optional.empty() : Optional.of(new Fault(entry.name, reading.code(), reading.details()));
  }

  private static boolean differs(Entry entry) {
    // What the case knows may be no answer that the form would take today; said back as it is, it is no difference.
    var sent = entry.sent.code() != null ? entry.raw : entry.sent.value();
    return sent != null && !Objects.equals(sent, orFalse(entry, entry.known.value()));
  }

  private static Map<String, Object> given(Entry entry) {
    var value = entry.component.disabled() ? null : orFalse(entry, entry.value());
    return value == null ? Map.of() : Map.of(entry.component.key(), value);
  }

  /** A box that nobody ticked says no; that is an answer too. */
  private static Object orFalse(Entry entry, Object value) {
    return value == null && entry.component.type() == ComponentType.CHECKBOX && !entry.component.disabled() ? Boolean.FALSE : value;
  }

  private static Map<String, Boolean> routing(FormDefinition form, Map<String, Object> answers) {
    var routing = new TreeMap<String, Boolean>();
    form.all().filter(Component::routing).forEach(component -> {
      var answer = answers.get(component.key());
      if (component.type() == ComponentType.CHECKBOX) {
        routing.put(component.key(), Boolean.TRUE.equals(answer));
      } else {
        component.options().forEach(option -> routing.put(
            FormDefinition.variable(component.key(), option.value()), option.value().equals(answer)));
      }
    });
    return routing;
  }
}
