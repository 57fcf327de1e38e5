package org.sira.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sira.shared.InvalidAnswers.Fault;
import org.springframework.stereotype.Service;

/** Makes of a form and answers what pages show, in the reader's language, without what conditions hide. */
@Service
public class FormViews {

  private final Visibility visibility;
  private final FaultSentences sentences;

  public FormViews(FormFeel feel, FaultSentences sentences) {
    this.visibility = new Visibility(feel);
    this.sentences = sentences;
  }

  /** The form for filling in, or for reading when it is not the reader's to fill in. A key that nothing answers shows the form's default. */
  public FormView of(FormDefinition form, Filled filled, Locale locale, boolean readOnly) {
    var errors = filled.faults().stream().collect(Collectors.toMap(Fault::field, fault -> sentences.of(fault, locale),
        (one, other) -> one, LinkedHashMap::new));
    var painter = new Painter(form, locale, errors);
    var values = Defaults.under(form.components(), filled.valuesOverKnown());
    var sheet = sheet(form, values, filled.known());
    sheet.all().filter(entry -> entry.isField()).forEach(entry -> painter.answers.put(entry.name, entry.value()));
    var fields = painter.paint(sheet.entries, blankRows(form, values, filled.known()));
    var labels = labels(fields).collect(Collectors.toMap(FieldView::name, FieldView::label, (one, other) -> one));
    var summary = errors.entrySet().stream().map(each -> new FormView.Error(FieldView.idOf(each.getKey()),
        labels.containsKey(each.getKey()) ? sentences.named(labels.get(each.getKey()), each.getValue(), locale) : each.getValue())).toList();
    return new FormView(fields, summary, readOnly);
  }

  private static Stream<FieldView> labels(List<FieldView> fields) {
    return fields.stream().flatMap(field -> Stream.concat(field.label() == null ? Stream.empty() : Stream.of(field),
        labels(Stream.concat(field.fields().stream(), field.rows().stream()).toList())));
  }

  /** The same when the values already hold what the case knows. */
  public FormView of(FormDefinition form, Map<String, Object> values, List<Fault> faults, Locale locale, boolean readOnly) {
    return of(form, new Filled(values, values, faults), locale, readOnly);
  }

  /**
   * The answers given, for the case file; questions without an answer are left out, confidential ones are sealed unless
   * the reader is protection staff.
   */
  public List<AnswerView> answers(FormDefinition form, Map<String, Object> answers, Locale locale, boolean forProtection) {
    return new AnswerPainter(locale, forProtection).paint(sheet(form, answers, answers).entries);
  }

  private Sheet sheet(FormDefinition form, Map<String, Object> values, Map<String, Object> known) {
    var sheet = Sheet.of(form, values, known);
    visibility.settle(sheet);
    return sheet;
  }

  /** Each open list with one row more than it has, for the script to copy: what that row shows depends on the answers above it. */
  private Map<String, Entry> blankRows(FormDefinition form, Map<String, Object> values, Map<String, Object> known) {
    var openLists = form.all().filter(each -> each.type().isList() && each.details().openEnded()).collect(Collectors.toSet());
    return openLists.isEmpty() ? Map.of() : sheet(form, Defaults.withOneRowMore(form.components(), values), known).all()
        .filter(entry -> entry.isList() && openLists.contains(entry.component) && !entry.children.isEmpty())
        .collect(Collectors.toMap(entry -> entry.name, entry -> entry.children.get(entry.children.size() - 1)));
  }

  /** Paints entries of one form in one language. */
  private record Painter(FormDefinition form, Locale locale, Map<String, String> errors, Set<String> drivers,
                         Map<String, Object> answers) {

    Painter(FormDefinition form, Locale locale, Map<String, String> errors) {
      this(form, locale, errors, ConditionOrder.drivers(form), new HashMap<>());
    }

    List<FieldView> paint(List<Entry> entries, Map<String, Entry> blanks) {
      var views = new ArrayList<FieldView>();
      entries.stream().filter(entry -> !entry.hidden).forEach(entry -> views.add(view(entry, entry.name, blanks)));
      return views;
    }

    private FieldView view(Entry entry, String name, Map<String, Entry> blanks) {
      var inner = entry.isList() ? List.<FieldView>of() : paint(entry.children, blanks);
      var rows = entry.isList() ? paint(entry.children, blanks) : List.<FieldView>of();
      var blank = entry.isList() && blanks.containsKey(entry.name) ? blank(blanks.get(entry.name), entry.name) : null;
      return new FieldView(offered(entry.component), name, locale, shown(entry), errors.get(name), entry.readOnly,
          drivers.contains(entry.component.key()), inner, rows, blank);
    }

    /** A choice within another answer offers what lies there, and nothing before that answer is given. */
    private Component offered(Component component) {
      var within = component.details().within();
      return within == null ? component : component.offering(answers.get(within));
    }

    private FieldView blank(Entry row, String list) {
      return renamed(view(row, row.name, Map.of()), row.name, list + "[__i__]");
    }

    private static FieldView renamed(FieldView view, String from, String to) {
      return new FieldView(view.component(), to + view.name().substring(from.length()), view.locale(), view.value(), null,
          view.readOnly(), view.driver(), view.fields().stream().map(each -> renamed(each, from, to)).toList(), view.rows(), null);
    }

    /** A mistake is shown as it was made, so that it can be mended. */
    private static Object shown(Entry entry) {
      var reading = entry.readOnly ? entry.known : entry.sent;
      var typed = entry.raw instanceof String || entry.raw instanceof Number || entry.raw instanceof List<?>;
      return reading.code() != null && typed ? entry.raw : reading.value();
    }
  }
}
