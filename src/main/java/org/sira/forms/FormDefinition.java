package org.sira.forms;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One version of a form, read by {@link FormReader}: what is asked in a step, and which answers steer the process. */
public record FormDefinition(String id, List<Component> components) {

  /** The process variables that this form sets, all Boolean: the keys of its routing checkboxes, and one per routing option. */
  public Set<String> routingVariables() {
    return all().filter(Component::routing).flatMap(FormDefinition::variables).collect(Collectors.toUnmodifiableSet());
  }

  /** The keys at the top of the answers: fields, and paths of groups and lists. */
  public Set<String> keys() {
    return topKeys(components).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the form asks for files, and so which of its keys hold lists of document ids, as names such as {@code group.key}. */
  public Set<String> fileFields() {
    return fileFields("", components).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it asks anything that only protection staff read once it is sent. */
  public boolean confidential() {
    return all().anyMatch(Component::confidential);
  }

  /** The choices of a field, wherever it stands in the form; none when there is no such choice. */
  public List<Option> options(String key) {
    return all().filter(each -> key.equals(each.key())).findFirst().map(Component::options).orElse(List.of());
  }

  /** Whether a question of this key stands anywhere in it. */
  public boolean asks(String key) {
    return all().anyMatch(each -> key.equals(each.key()));
  }

  Stream<Component> all() {
    return all(components);
  }

  static Stream<Component> all(List<Component> components) {
    return components.stream().flatMap(each -> Stream.concat(Stream.of(each), all(each.components())));
  }

  static Stream<String> variables(Component component) {
    return component.type() == ComponentType.CHECKBOX ? Stream.of(component.key())
        : component.options().stream().map(option -> variable(component.key(), option.value()));
  }

  /** {@code resumeAt} with {@code NEEDS_ASSESSMENT} is {@code resumeAtNeedsAssessment}. */
  static String variable(String key, String option) {
    return key + Stream.of(option.split("_")).filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  private static Stream<String> topKeys(List<Component> components) {
    return components.stream().flatMap(each -> each.key() != null ? Stream.of(each.key()) : topKeys(each.components()));
  }

  private static Stream<String> fileFields(String prefix, List<Component> components) {
    return components.stream().flatMap(each -> each.type() == ComponentType.FILEPICKER ? Stream.of(prefix + each.key())
        : fileFields(each.key() == null ? prefix : prefix + each.key() + (each.type().isList() ? "[]." : "."), each.components()));
  }
}
