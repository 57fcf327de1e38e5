package org.sira.planning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sira.engine.ModelReader;
import org.sira.forms.FormReader;
import org.sira.forms.Option;
import org.sira.forms.Text;
import org.springframework.stereotype.Component;

/** The trades that a plan may name: the options of the newest form {@code drawUpPlan}, so that a process owner adds one there. */
@Component
public class Trades {

  private final ModelReader models;
  private final FormReader forms;

  Trades(ModelReader models, FormReader forms) {
    this.models = models;
    this.forms = forms;
  }

  public List<Option> all() {
    return forms.read(models.form(models.latest("reintegration-plan"), "drawUpPlan")).options("trade");
  }

  public boolean known(String code) {
    return all().stream().anyMatch(option -> option.value().equals(code));
  }

  /** The names of the trades by code, in all languages. */
  public Map<String, Text> labels() {
    return all().stream().collect(Collectors.toMap(Option::value, Option::label));
  }

  /** The name of each trade; a code that the form no longer offers has none. */
  public Function<String, String> names(Locale locale) {
    var names = all().stream().collect(Collectors.toMap(Option::value, option -> option.label().in(locale)));
    return code -> names.getOrDefault(code, code);
  }
}
