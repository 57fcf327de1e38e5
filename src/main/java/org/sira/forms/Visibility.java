package org.sira.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Settles which entries are hidden and which are read-only. A hidden answer counts as not given for the other
 * conditions, so these are asked again until nothing changes; form-js stops after two rounds.
 */
final class Visibility {

  private static final int ROUNDS = 30;
  private static final Sheet.Kept AS_FORM_JS = new AsFormJs();

  private final FormFeel feel;

  Visibility(FormFeel feel) {
    this.feel = feel;
  }

  void settle(Sheet sheet) {
    var conditional = sheet.all().anyMatch(each -> each.component.hide() != null || each.component.readOnly() != null);
    for (int round = 0; conditional && round < ROUNDS && changed(sheet); round++) {
      // The next round sees what this one hid.
    }
  }

  private boolean changed(Sheet sheet) {
    var root = Sheet.values(sheet.entries, AS_FORM_JS);
    var contexts = new HashMap<Entry, Asked>();
    var before = new ArrayList<Boolean>();
    var after = new ArrayList<Boolean>();
    // All conditions are asked of the same answers, whatever their order in the form.
    sheet.all().forEach(entry -> {
      Collections.addAll(before, entry.hidden, entry.readOnly);
      var asked = entry.component.hide() == null && entry.component.readOnly() == null ? null
          : contexts.computeIfAbsent(entry.enclosingRow(), row -> new Asked(context(row, root), new HashMap<>()));
      Collections.addAll(after, hidden(entry, asked), readOnly(entry, asked));
    });
    var next = after.iterator();
    sheet.all().forEach(entry -> {
      entry.hidden = next.next() || entry.parent != null && entry.parent.hidden;
      entry.readOnly = next.next();
    });
    var now = new ArrayList<Boolean>();
    sheet.all().forEach(entry -> Collections.addAll(now, entry.hidden, entry.readOnly));
    return !now.equals(before);
  }

  /** One set of answers with the outcomes of the conditions asked of it: forms ask the same one for several fields. */
  private record Asked(Map<String, Object> context, Map<String, Boolean> outcomes) {}

  private boolean isTrue(String expression, Asked asked) {
    return asked.outcomes().computeIfAbsent(expression, each -> feel.test(each, asked.context()));
  }

  private boolean hidden(Entry entry, Asked asked) {
    // The condition of a list stands on the list itself, not on its rows.
    return !entry.isRow() && entry.component.hide() != null && isTrue(entry.component.hide(), asked);
  }

  private boolean readOnly(Entry entry, Asked asked) {
    var expression = entry.component.readOnly();
    return entry.component.neverWritten() || expression != null && isTrue(expression, asked);
  }

  /** All answers, and in a row also {@code this} row, its {@code parent} and its number {@code i}, as in form-js. */
  private static Map<String, Object> context(Entry row, Map<String, Object> root) {
    var here = new HashMap<String, Object>();
    here.put("this", row == null ? root : Sheet.values(row.children, AS_FORM_JS));
    here.put("parent", row == null ? null : root);
    here.put("i", row == null ? List.of() : List.of(row.row + 1));
    var context = new HashMap<>(here);
    context.putAll(root);
    here.forEach((key, value) -> context.put("_" + key + "_", value));
    return context;
  }

  /** What form-js holds for a field without an answer. */
  private static final class AsFormJs implements Sheet.Kept {

    @Override
    public Map<String, Object> value(Entry entry) {
      var value = entry.value();
      return Collections.singletonMap(entry.component.key(), value != null ? value : switch (entry.component.type()) {
        case TEXTFIELD, TEXTAREA -> "";
        case CHECKBOX -> false;
        case CHECKLIST, TAGLIST -> List.of();
        default -> null;
      });
    }

    @Override
    public boolean evenEmpty() {
      return true;
    }
  }
}
