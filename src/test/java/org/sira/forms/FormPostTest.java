package org.sira.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.forms.TestForms.choice;
import static org.sira.forms.TestForms.container;
import static org.sira.forms.TestForms.field;
import static org.sira.forms.TestForms.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

class FormPostTest {

  private static final FormDefinition LINES = form(container("dynamiclist", "lines", "", choice("select", "kind", ""),
      field("number", "price", "'decimalDigits':0"), field("checkbox", "urgent", "")));

  private static LinkedMultiValueMap<String, String> post(String... pairs) {
    var parameters = new LinkedMultiValueMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.add(pairs[i], pairs[i + 1]);
    }
    return parameters;
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "`1 250,5`        | 2 | 1250.5", "`1\u202F250\u00A0000` | 0 | 1250000", "12.5 | 2 | 12.5", "1.000 | 0 | 1000",
      "1,000 | 0 | 1000", "1.000 | 2 | 1.000", "1.250.000 | 0 | 1250000", "`-3 000` | 0 | -3000"})
  void numbersAreReadAsPeopleTypeThem(String typed, int decimals, BigDecimal number) {
    var form = form(field("number", "n", "'decimalDigits':" + decimals));

    assertThat(FormPost.toAnswers(form, post("n", typed))).isEqualTo(Map.of("n", number));
  }

  @Test
  void whatIsNoNumberIsLeftForTheCheckToTell() {
    assertThat(FormPost.toAnswers(form(field("number", "n", "")), post("n", "12 km"))).isEqualTo(Map.of("n", "12 km"));
  }

  @Test
  void aShownChoiceThatComesWithNothingIsEmptyAndOneNotShownIsNotThere() {
    var form = form(field("checkbox", "a", ""), field("checkbox", "b", ""), choice("checklist", "c", ""), choice("radio", "d", ""), field("textfield", "e", ""));
    var expected = new HashMap<String, Object>(Map.of("a", true, "c", List.of()));
    expected.put("d", null);
    expected.put("e", null);

    assertThat(FormPost.toAnswers(form, post("a", "true", "_shown.a", "", "_shown.c", "", "_shown.d", "", "e", ""))).isEqualTo(expected);
  }

  @Test
  void repeatedParametersAreTheChosenOptions() {
    assertThat(FormPost.toAnswers(form(choice("taglist", "t", "")), post("t", "A_ONE", "t", "B_TWO"))).isEqualTo(Map.of("t", List.of("A_ONE", "B_TWO")));
  }

  @Test
  void groupsWithAPathHaveTheirOwnAnswers() {
    assertThat(FormPost.toAnswers(form(container("group", "box", "", field("textfield", "x", ""))), post("box.x", "1"))).isEqualTo(Map.of("box", Map.of("x", "1")));
  }

  @Test
  void linesLeftEmptyAreDroppedAndTheOthersMoveUp() {
    var answers = FormPost.toAnswers(LINES, post("lines[0].kind", "", "lines[0].price", "", "_shown.lines[0].urgent", "",
        "lines[7].kind", "A_ONE", "lines[7].price", "1 000", "lines[7].urgent", "true"));

    assertThat(answers).isEqualTo(Map.of("lines", List.of(Map.of("kind", "A_ONE", "price", new BigDecimal("1000"), "urgent", true))));
  }

  @Test
  void linesComeAndGoByTheButtonsOfThePage() {
    var parameters = post("lines[0].kind", "A_ONE", "lines[1].kind", "B_TWO", "addLine", "lines");
    var emptied = post("lines[0].kind", "A_ONE", "lines[1].kind", "B_TWO", "removeLine", "lines[0]");

    assertThat(FormPost.toShowAgain(LINES, parameters)).isEqualTo(Map.of("lines", List.of(Map.of("kind", "A_ONE"), Map.of("kind", "B_TWO"), Map.of())));
    assertThat(FormPost.toShowAgain(LINES, emptied)).isEqualTo(Map.of("lines", List.of(Map.of("kind", "B_TWO"))));
    assertThat(FormPost.toAnswers(LINES, post("_shown.lines", ""))).isEqualTo(Map.of("lines", List.of()));
  }

  @Test
  void aLineThatTheScriptTookAwayStaysAway() {
    assertThat(FormPost.toShowAgain(LINES, post("_shown.lines", "", "lines[0].kind", "A_ONE", "_shown.lines[0].urgent", "")))
        .isEqualTo(Map.of("lines", List.of(Map.of("kind", "A_ONE", "urgent", false))));
  }

  @Test
  void linesThatAreFixedKeepTheirPlaces() {
    var form = form(container("dynamiclist", "lines", "'allowAddRemove':false", field("number", "received", "")));

    assertThat(FormPost.toAnswers(form, post("lines[1].received", "3")))
        .isEqualTo(Map.of("lines", List.of(Map.of(), Map.of("received", new BigDecimal("3")))));
  }

  @Test
  void parametersOfThePageAndAbsurdOnesAreNoAnswers() {
    assertThat(FormPost.toAnswers(LINES, post("_csrf", "x", "draft", "true", "lines[99999999999].kind", "A_ONE", "lines[x].kind", "A_ONE"))).isEmpty();
    assertThat(FormPost.toAnswers(LINES, new LinkedMultiValueMap<>(Map.of("lines[0].kind", Collections.emptyList())))).isEmpty();
  }
}
