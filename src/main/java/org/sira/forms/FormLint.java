package org.sira.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at the components of a form together: keys, routing, lists, and conditions that wait for each other. */
final class FormLint {

  private final Problems problems;

  FormLint(Problems problems) {
    this.problems = problems;
  }

  void look(FormDefinition form) {
    uniqueKeys(form.components(), new HashSet<>());
    var variables = new HashSet<String>();
    form.all().filter(Component::routing).flatMap(FormDefinition::variables)
        .forEach(variable -> problems.addUnless(variables.add(variable), "BAD_ROUTING", variable, variable));
    routing(form.components(), false);
    form.all().filter(each -> each.type().isList()).forEach(this::list);
    new ConditionOrder(problems).look(form);
  }

  private void uniqueKeys(List<Component> components, Set<String> scope) {
    for (var each : components) {
      if (each.key() != null) {
        problems.addUnless(scope.add(each.key()), "DUPLICATE_KEY", each.key(), each.key());
      }
      uniqueKeys(each.components(), each.key() == null ? scope : new HashSet<>());
    }
  }

  /** A token of the process reads one variable: an answer that a list repeats, or that is words, can steer nothing. */
  private void routing(List<Component> components, boolean inScope) {
    for (var each : components) {
      problems.addUnless(!each.routing() || !inScope && steers(each), "BAD_ROUTING", String.valueOf(each.key()), "routing");
      routing(each.components(), inScope || each.key() != null);
    }
  }

  private static boolean steers(Component component) {
    return switch (component.type()) {
      case CHECKBOX -> !component.disabled();
      case RADIO, SELECT -> !component.disabled()
          && component.options().stream().allMatch(option -> option.value().matches("[A-Z0-9]+(_[A-Z0-9]+)*"));
      default -> false;
    };
  }

  private void list(Component list) {
    FormDefinition.all(list.components()).forEach(each -> {
      problems.addUnless(!each.type().isList(), "NESTED_LIST", list.key(), String.valueOf(each.key()));
      // Rows that can be taken away move up, and what the case knows of a row would then stand beside another.
      problems.addUnless(!list.details().openEnded() || each.readOnly() == null && !each.disabled(),
          "READ_ONLY_IN_OPEN_LIST", list.key(), String.valueOf(each.key()));
    });
  }
}
