package org.sira.engine;

/** How names of models are turned into names of variables. */
public final class ModelNames {

  private ModelNames() {}

  /** {@code needs-assessment} becomes {@code needsAssessment}. */
  public static String camelCase(String kebab) {
    var text = new StringBuilder();
    for (var word : kebab.split("-")) {
      text.append(text.isEmpty() ? word.substring(0, 1) : word.substring(0, 1).toUpperCase()).append(word.substring(1));
    }
    return text.toString();
  }
}
