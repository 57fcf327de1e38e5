package org.sira.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sira.shared.InvalidAnswers.Fault;

/**
 * Puts the same answers to form-js and to the server, for every shipped form and for one that has every component: what is
 * shown, and whether each answer is valid, must agree, or the difference must stand in {@code differences.csv}.
 */
class FormOracleIT {

  private static final int ANSWERS_PER_FORM = 8;
  private static final int ANSWERS_OF_EVERYTHING = 150;
  private static final long SEED = 20_261_123;
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Case(String form, Map<String, Object> answers) {}

  @Test
  void serverAndFormJsJudgeAlikeOrTheDifferenceIsListed() throws Exception {
    var forms = new TreeMap<>(TestForms.shipped());
    assertThat(forms).hasSizeGreaterThan(20);
    forms.put("everything.form", Files.readString(Path.of("src/test/resources/form-oracle/everything.form")));
    var definitions = new TreeMap<String, FormDefinition>();
    forms.forEach((name, text) -> definitions.put(name, TestForms.READER.read(text)));
    var cases = cases(definitions);
    var verdicts = formJs(forms, cases);

    var unlisted = new LinkedHashSet<String>();
    var met = new TreeSet<String>();
    var listed = listed();
    for (int i = 0; i < cases.size(); i++) {
      compare(definitions.get(cases.get(i).form()), cases.get(i), verdicts.get(i), listed, met, unlisted);
    }

    assertThat(unlisted).as("differences that are not listed").isEmpty();
    assertThat(met).as("listed differences that were met").isEqualTo(new TreeSet<>(listed));
  }

  private static List<Case> cases(Map<String, FormDefinition> forms) {
    var cases = new ArrayList<Case>();
    forms.forEach((name, form) -> {
      var generator = new AnswerGenerator(SEED + name.hashCode());
      cases.add(new Case(name, generator.nothing(form.components())));
      for (int i = 0; i < (name.equals("everything.form") ? ANSWERS_OF_EVERYTHING : ANSWERS_PER_FORM); i++) {
        cases.add(new Case(name, generator.answers(form.components())));
      }
    });
    return cases;
  }

  private static void compare(FormDefinition form, Case one, Map<String, Boolean> formJs, Set<String> listed, Set<String> met, Set<String> unlisted) {
    var withoutOutcome = TestForms.FEEL.withoutOutcome();
    var sheet = Sheet.of(form, one.answers(), one.answers());
    new Visibility(TestForms.FEEL).settle(sheet);
    var faults = TestForms.CHECK.check(form, one.answers(), one.answers()).faults().stream().collect(Collectors.toMap(Fault::field, Fault::code));
    var shown = sheet.all().filter(entry -> entry.isField() && !entry.hidden).collect(Collectors.toMap(entry -> entry.name, entry -> entry));
    if (withoutOutcome == TestForms.FEEL.withoutOutcome() && !shown.keySet().equals(formJs.keySet()) && !refusesADriver(form, faults.keySet())) {
      unlisted.add(one.form() + " shows " + shown.keySet() + " here and " + formJs.keySet() + " in form-js");
    }
    shown.forEach((name, entry) -> {
      if (formJs.containsKey(name) && formJs.get(name) == faults.containsKey(name)) {
        var difference = entry.component.type().formJsName() + ";" + faults.getOrDefault(name, "-") + ";" + (formJs.get(name) ? "-" : "invalid");
        if (listed.contains(difference)) {
          met.add(difference);
        } else {
          unlisted.add(difference + " for " + one.form() + " " + name + " = " + Storable.shortened(String.valueOf(entry.raw)));
        }
      }
    });
  }

  /** An answer that is refused counts as none, also in conditions; form-js still goes by some of them. */
  private static boolean refusesADriver(FormDefinition form, Set<String> faults) {
    var drivers = ConditionOrder.drivers(form);
    return faults.stream().anyMatch(name -> drivers.contains(name.substring(name.lastIndexOf('.') + 1)));
  }

  private static Set<String> listed() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/form-oracle/differences.csv")).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("type;") && !line.isBlank())
        .map(line -> String.join(";", List.of(line.split(";", 4)).subList(0, 3))).collect(Collectors.toSet());
  }

  /** form-js judges all of it in one process. */
  private static List<Map<String, Boolean>> formJs(Map<String, String> forms, List<Case> cases) throws Exception {
    var schemas = new HashMap<String, Object>();
    for (var form : forms.entrySet()) {
      schemas.put(form.getKey(), JSON.readValue(form.getValue(), Object.class));
    }
    var input = Files.createTempFile("form-oracle", ".json");
    var output = Files.createTempFile("form-oracle", ".json");
    try {
      Files.write(input, JSON.writeValueAsString(Map.of("forms", schemas, "cases", cases)).getBytes(StandardCharsets.UTF_8));
      var process = new ProcessBuilder("node", "src/test/js/form-oracle.mjs").redirectInput(input.toFile())
          .redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("form-js has finished").isTrue();
      assertThat(process.exitValue()).as("form-js has judged").isZero();
      return JSON.readValue(output.toFile(), new TypeReference<>() {});
    } finally {
      Files.deleteIfExists(input);
      Files.deleteIfExists(output);
    }
  }
}
