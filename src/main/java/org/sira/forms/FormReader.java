package org.sira.forms;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.sira.engine.FormGuard;
import org.springframework.stereotype.Service;

/**
 * Reads form-js JSON and refuses, with every problem that it finds, what Sira could not show, translate or check:
 * a process owner hears of it before anything is published, not a caseworker in the field.
 */
@Service
public class FormReader implements FormGuard {

  private static final int MAX_BYTES = 256 * 1024;
  private static final Set<String> KEYS = Set.of("type", "id", "schemaVersion", "components", "executionPlatform",
      "executionPlatformVersion", "exporter", "versionTag");

  private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(40).maxNumberLength(40).build()).build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private final FormFeel feel;

  public FormReader(FormFeel feel) {
    this.feel = feel;
  }

  /** @throws FormRefused (422) with all problems, when the text is no form that Sira can use */
  public FormDefinition read(String text) {
    var problems = new Problems();
    var form = read(text, problems);
    problems.refuseIfAny();
    return form;
  }

  /** What is wrong with the text as a form; nothing when it is sound. */
  public List<FormProblem> problems(String text) {
    var problems = new Problems();
    read(text, problems);
    return problems.all();
  }

  @Override
  public List<String> faults(String form) {
    return problems(form).stream().map(String::valueOf).toList();
  }

  private FormDefinition read(String text, Problems problems) {
    var root = parse(text, problems);
    if (root == null) {
      return null;
    }
    root.fieldNames().forEachRemaining(key -> problems.addUnless(KEYS.contains(key), "UNKNOWN_KEY", "", key));
    problems.addUnless("default".equals(root.path("type").asText()), "UNKNOWN_TYPE", "", root.path("type").asText());
    var id = root.path("id").asText("");
    problems.addUnless(id.matches("[A-Za-z][A-Za-z0-9_-]{0,79}"), "BAD_KEY", "", id);
    problems.addUnless(root.path("components").isArray(), "MISSING_COMPONENTS", "", "components");
    var form = new FormDefinition(id, new ComponentReader(problems, feel).all(root.path("components"), 1));
    new FormLint(problems).look(form);
    return form;
  }

  private JsonNode parse(String text, Problems problems) {
    if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      problems.add("TOO_LARGE", "", String.valueOf(MAX_BYTES));
      return null;
    }
    try {
      var root = json.readTree(text);
      problems.addUnless(root.isObject(), "MALFORMED", "", "");
      return root.isObject() ? root : null;
    } catch (JsonProcessingException e) {
      problems.add("MALFORMED", "", Storable.shortened(e.getOriginalMessage()));
      return null;
    }
  }
}
