package org.sira.casefile;

import java.util.Map;

/**
 * What a case is opened with. {@code responsible} is the caseworker who opens it, or null when Sira does;
 * {@code said} holds answers by form key that were given before their step, to stand in its form when it is opened.
 */
public record NewCase(Person person, ReturnFacts returned, String office, String responsible,
                      Map<String, Object> said) {

  public NewCase(Person person, ReturnFacts returned, String office, String responsible) {
    this(person, returned, office, responsible, Map.of());
  }
}
