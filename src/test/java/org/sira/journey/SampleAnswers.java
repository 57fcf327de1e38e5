package org.sira.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sira.forms.FormCheck;
import org.sira.forms.FormReader;
import org.springframework.stereotype.Component;

/**
 * Answers a form as briefly as it can be answered: what a story says, what the case knows, and a plausible answer
 * wherever the form's own check still misses one.
 */
@Component
public class SampleAnswers {

  private static final int ENOUGH = 12;
  private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

  private final FormReader reader;
  private final FormCheck check;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();

  SampleAnswers(FormReader reader, FormCheck check, Clock clock) {
    this.reader = reader;
    this.check = check;
    this.clock = clock;
  }

  /** Answers that the form accepts, if any can be found by filling in what it misses; {@code file} gives a document's id. */
  public Map<String, Object> to(String source, Map<String, Object> known, Map<String, Object> story, Supplier<String> file) {
    var form = reader.read(source);
    var components = components(source);
    var answers = new LinkedHashMap<>(known);
    answers.putAll(story);
    answers.keySet().retainAll(form.keys());
    for (int round = 0; round < ENOUGH; round++) {
      var missing = check.check(form, answers, known).faults().stream()
          .filter(fault -> List.of("REQUIRED", "NOT_AN_OPTION").contains(fault.code())).toList();
      if (missing.isEmpty()) {
        break;
      }
      missing.forEach(fault -> put(answers, fault.field(), components, file));
    }
    return answers;
  }

  /** A field, or a field of a list's row such as {@code attempts[0].result}. */
  @SuppressWarnings("unchecked")
  private void put(Map<String, Object> answers, String field, Map<String, JsonNode> components, Supplier<String> file) {
    var inRow = ROW.matcher(field);
    if (!inRow.matches()) {
      answers.put(field, sample(components.get(field), file));
      return;
    }
    var rows = new ArrayList<>((List<Map<String, Object>>) answers.getOrDefault(inRow.group(1), List.of()));
    var row = Integer.parseInt(inRow.group(2));
    while (rows.size() <= row) {
      rows.add(Map.of());
    }
    var filled = new LinkedHashMap<>(rows.get(row));
    filled.put(inRow.group(3), sample(components.get(inRow.group(3)), file));
    rows.set(row, filled);
    answers.put(inRow.group(1), rows);
  }

  private Object sample(JsonNode component, Supplier<String> file) {
    var rules = component.path("validate");
    return switch (component.path("type").asText()) {
      case "number" -> rules.path("min").asInt(1);
      case "checkbox" -> true;
      case "filepicker" -> List.of(file.get());
      case "radio", "select" -> component.path("values").get(0).path("value").asText();
      case "checklist", "taglist" -> List.of(component.path("values").get(0).path("value").asText());
      case "datetime" -> LocalDate.now(clock).toString() + ("datetime".equals(component.path("subtype").asText())
          ? "T10:00Z" : "");
      default -> rules.path("validationType").asText().equals("email") ? "awa@exemple.org"
          : rules.has("pattern") || rules.path("validationType").asText().equals("phone") ? "+22376123456"
          : "Entretien mené au bureau";
    };
  }

  private Map<String, JsonNode> components(String source) {
    try {
      var found = new HashMap<String, JsonNode>();
      collect(json.readTree(source), found);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(JsonNode node, Map<String, JsonNode> found) {
    node.path("components").forEach(component -> {
      if (component.has("key")) {
        found.put(component.path("key").asText(), component);
      }
      collect(component, found);
    });
  }
}
