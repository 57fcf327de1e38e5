package org.sira.desk.web;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sira.audit.StepWords;
import org.sira.engine.ModelReader;
import org.springframework.stereotype.Component;

/** The name of a step by its id, which is unique among all models. */
@Component
class StepNames implements StepWords {

  private final ModelReader models;
  private final Map<String, String> names = new ConcurrentHashMap<>();

  StepNames(ModelReader models) {
    this.models = models;
  }

  /** The step's name in the newest version that has it; its id when no model has it any more. */
  @Override
  public String of(String step, Locale locale) {
    return names.computeIfAbsent(locale.getLanguage() + ":" + step, key -> models.elementName(step, locale));
  }
}
