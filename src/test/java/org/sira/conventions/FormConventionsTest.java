package org.sira.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped forms can be shown, checked and read in both languages. Each rule is also shown a form that breaks it. */
class FormConventionsTest {

  private static final List<Map.Entry<String, JsonNode>> SHIPPED = formsIn(Path.of(""));
  private static final List<Map.Entry<String, JsonNode>> BAD = formsIn(Path.of("src/test/resources/conventions"));

  @Test
  void aFormIsNamedLikeItsFile() {
    holds(FormRules::namedLikeItsFile);
  }

  @Test
  void onlyKnownKindsOfQuestionsOccur() {
    holds(FormRules::knownKindsOfQuestions);
  }

  @Test
  void keysCanBeSaidAloudAndAreUnique() {
    holds(FormRules::speakableUniqueKeys);
  }

  @Test
  void everyAnswerHasAKey() {
    holds(FormRules::everyAnswerHasAKey);
  }

  @Test
  void everyQuestionHasALabel() {
    holds(FormRules::everyQuestionHasALabel);
  }

  @Test
  void everyTextIsThereInBothLanguages() {
    holds(FormRules::textsInBothLanguages);
  }

  @Test
  void optionsAreCodesWithALabelInBothLanguages() {
    holds(FormRules::optionsAreCodesWithBothLanguages);
  }

  @Test
  void nothingIsTranslatedThatIsNotThere() {
    holds(FormRules::noTranslationOfWhatIsNotThere);
  }

  @Test
  void aConditionIsAnExpression() {
    holds(FormRules::conditionsAreExpressions);
  }

  private static void holds(BiFunction<String, JsonNode, Stream<String>> rule) {
    assertThat(SHIPPED).isNotEmpty();
    assertThat(SHIPPED.stream().flatMap(form -> rule.apply(form.getKey(), form.getValue())
        .map(what -> form.getKey() + ": " + what))).isEmpty();
    assertThat(BAD.stream().flatMap(form -> rule.apply(form.getKey(), form.getValue())))
        .as("the rule finds its breach in the bad example").isNotEmpty();
  }

  private static List<Map.Entry<String, JsonNode>> formsIn(Path root) {
    return ShippedProcess.in(root).stream().flatMap(shipped -> shipped.forms().entrySet().stream()).toList();
  }
}
