package org.sira.forms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which answers a condition waits for. Conditions that wait for each other have no settled outcome and are refused. */
final class ConditionOrder {

  private static final Pattern QUOTED = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Problems problems;

  ConditionOrder(Problems problems) {
    this.problems = problems;
  }

  /** The names that an expression speaks of, functions and key words among them. */
  static Set<String> namesIn(String expression) {
    return expression == null ? Set.of() : NAME.matcher(QUOTED.matcher(expression).replaceAll("")).results()
        .map(java.util.regex.MatchResult::group).collect(Collectors.toSet());
  }

  /** The keys of the fields on which some condition or some choice of the form depends. */
  static Set<String> drivers(FormDefinition form) {
    var names = form.all().flatMap(each -> java.util.stream.Stream.of(namesIn(each.hide()), namesIn(each.readOnly()),
        namesIn(each.details().within()))).flatMap(Set::stream).collect(Collectors.toSet());
    return form.all().filter(Component::isField).map(Component::key).filter(names::contains).collect(Collectors.toSet());
  }

  void look(FormDefinition form) {
    var waits = new HashMap<String, Set<String>>();
    form.components().forEach(each -> collect(each, Set.of(), waits));
    waits.keySet().forEach(key -> problems.addUnless(!reaches(key, key, waits, new HashSet<>()), "CONDITION_CYCLE", key, key));
  }

  private static void collect(Component component, Set<String> inherited, Map<String, Set<String>> waits) {
    var names = new HashSet<>(inherited);
    names.addAll(namesIn(component.hide()));
    if (component.key() != null) {
      waits.computeIfAbsent(component.key(), key -> new HashSet<>()).addAll(names);
      // Where a component shows whether it is read-only does not change whether it is shown, but may change its value.
      waits.get(component.key()).addAll(namesIn(component.readOnly()));
    }
    component.components().forEach(each -> collect(each, names, waits));
  }

  private static boolean reaches(String from, String goal, Map<String, Set<String>> waits, Set<String> seen) {
    for (var next : waits.getOrDefault(from, Set.of())) {
      if (next.equals(goal) || seen.add(next) && reaches(next, goal, waits, seen)) {
        return true;
      }
    }
    return false;
  }
}
