package org.sira.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One step as its model describes it: id, names and help in French and English, its form, and the properties that a
 * process owner set ({@code confidentiality}, {@code beside}, {@code meetsPerson}). {@code several} says that the step is
 * done once per item of a list.
 */
public record Step(String id, String nameFr, String nameEn, String helpFr, String helpEn, String form,
                   Map<String, String> properties, boolean several) {

  public String name(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameFr;
  }

  public String help(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? helpEn : helpFr;
  }

  /** The roles that read the answers, as the process owner set them ({@code readers}); empty when all who read answers do. */
  public Set<String> readers() {
    var roles = properties.get("readers");
    return roles == null ? Set.of() : Set.of(roles.split(" "));
  }

  /** Whether its answers are protection data, for protection staff and their author only. */
  public boolean confidential() {
    return "PROTECTION".equals(properties.get("confidentiality"));
  }

  /** What of the case is read while its form is filled in: keys of sections, in this order, such as {@code plan}. */
  public List<String> beside() {
    return Stream.of(properties.getOrDefault("beside", "").split(",")).map(String::strip).filter(key -> !key.isEmpty())
        .toList();
  }
}
