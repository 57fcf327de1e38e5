package org.sira.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.forms.TestForms.CHECK;
import static org.sira.forms.TestForms.choice;
import static org.sira.forms.TestForms.container;
import static org.sira.forms.TestForms.field;
import static org.sira.forms.TestForms.form;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sira.shared.InvalidAnswers.Fault;

class FormCheckTest {

  private static final String REQUIRED = "'validate':{'required':true}";

  private static List<String> faults(FormDefinition form, Map<String, Object> sent) {
    return CHECK.check(form, sent, Map.of()).faults().stream().map(fault -> fault.field() + " " + fault.code()).toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "textfield | 'validate':{'required':true}                         | `   `        | REQUIRED",
      "textfield | 'validate':{'minLength':3}                           | ab           | TOO_SHORT",
      "textfield | 'validate':{'maxLength':3}                           | abcd         | TOO_LONG",
      "textfield | 'validate':{'maxLength':3}                           | ` abc  `     |",
      "textfield | 'validate':{'pattern':'^[0-9]+$'}                    | 12a          | PATTERN",
      "textfield | 'validate':{'validationType':'email'}                | awa          | NOT_EMAIL",
      "textfield | 'validate':{'validationType':'email'}                | awa@sira.org |",
      "textfield | 'validate':{'validationType':'phone'}                | 123          | NOT_PHONE",
      "textfield | 'validate':{'validationType':'phone'}                | 76 12 34 56  |",
      "textfield | 'validate':{'validationType':'phone'}                | +33612345678 |",
      "number    | 'validate':{'min':1,'max':9}                         | 14           | TOO_LARGE",
      "number    | 'validate':{'min':1,'max':9}                         | 0            | TOO_SMALL",
      "number    | 'decimalDigits':0                                    | 1.5          | TOO_MANY_DECIMALS",
      "number    | 'decimalDigits':0                                    | 15.0         |",
      "number    | 'increment':'5'                                      | 12           | NOT_A_STEP",
      "number    | 'validate':{'required':false}                        | douze        | NOT_A_NUMBER",
      "number    | 'validate':{'required':false}                        | 1e999999999  | NOT_A_NUMBER",
      "datetime  | 'subtype':'date'                                     | 2026-02-30   | NOT_A_DATE",
      "datetime  | 'subtype':'date'                                     | 2026-02-28   |",
      "datetime  | 'subtype':'date','disallowPassedDates':true          | 2026-11-22   | IN_THE_PAST",
      "datetime  | 'subtype':'date','disallowPassedDates':true          | 2026-11-23   |",
      "datetime  | 'subtype':'time'                                     | 25:00        | NOT_A_DATE",
      "datetime  | 'subtype':'datetime','timeLabel':'Heure'             | 2026-11-23   | NOT_A_DATE",
      "checkbox  | 'validate':{'required':true}                         | true         | WRONG_TYPE",
      "filepicker| 'multiple':true                                      | x            | WRONG_TYPE",
  })
  void anAnswerThatBreaksARuleIsToldByItsCode(String type, String rules, String answer, String code) {
    var english = rules.contains("timeLabel") ? "'properties':{'label.en':'Date','timeLabel.en':'Time'}," : "";
    var component = field(type, "x", rules);
    var form = form(english.isEmpty() ? component : component.replaceFirst("'properties':[{][^}]*[}],", english));

    assertThat(faults(form, Map.of("x", answer))).isEqualTo(code == null ? List.of() : List.of("x " + code));
  }

  @Test
  void valuesAreKeptInOneFormWhateverWayTheyWereWritten() {
    var form = form(field("textfield", "name", ""), field("number", "amount", ""), field("number", "share", ""),
        field("datetime", "at", "'subtype':'datetime'"), choice("checklist", "means", ""), field("textarea", "note", ""));

    var answers = CHECK.check(form, Map.of("name", " Awa\tSangaré ", "amount", "1200000", "share", 1.50, "note", "  ",
        "at", "2026-11-23T12:00+02:00", "means", List.of("B_TWO", "B_TWO")), Map.of()).orRefuse().answers();

    assertThat(answers).isEqualTo(Map.of("name", "Awa Sangaré", "amount", 1200000L, "share", new BigDecimal("1.5"),
        "at", "2026-11-23T10:00Z", "means", List.of("B_TWO")));
  }

  @Test
  void aDateTimeWithoutOffsetIsOfMali() {
    var form = form(field("datetime", "at", "'subtype':'datetime'"));

    assertThat(CHECK.check(form, Map.of("at", "2026-11-23T10:00"), Map.of()).answers()).containsEntry("at", "2026-11-23T10:00Z");
  }

  @Test
  void aRequiredBoxMustBeTickedAndOthersSayNoWhenTheyAreNot() {
    var form = form(field("checkbox", "explained", REQUIRED), field("checkbox", "reached", ""));

    assertThat(faults(form, Map.of())).containsExactly("explained REQUIRED");
    assertThat(CHECK.check(form, Map.of("explained", true), Map.of()).answers()).containsEntry("reached", false);
  }

  @Test
  void onlyOptionsOfTheFormAreTaken() {
    var form = form(choice("radio", "one", ""), choice("taglist", "many", ""));

    assertThat(faults(form, Map.of("one", "C", "many", List.of("A_ONE", "C")))).containsExactly("one NOT_AN_OPTION", "many NOT_AN_OPTION");
    assertThat(faults(form, Map.of("one", 1, "many", "A_ONE"))).containsExactly("one WRONG_TYPE", "many WRONG_TYPE");
  }

  @Test
  void hiddenAnswersAreNeitherAskedForNorKept() {
    var form = form(field("checkbox", "reached", ""), field("textfield", "why", REQUIRED + ",'conditional':{'hide':'=reached = true'}"));

    assertThat(faults(form, Map.of())).containsExactly("why REQUIRED");
    assertThat(CHECK.check(form, Map.of("reached", true, "why", "x"), Map.of()).orRefuse().answers()).isEqualTo(Map.of("reached", true));
  }

  @Test
  void whatAHiddenAnswerWouldShowIsHiddenToo() {
    var form = form(field("checkbox", "one", ""), field("checkbox", "two", "'conditional':{'hide':'=one != true'}"),
        field("checkbox", "three", "'conditional':{'hide':'=two != true'}"), field("textfield", "four", "'conditional':{'hide':'=three != true'}"));

    var answers = CHECK.check(form, Map.of("one", false, "two", true, "three", true, "four", "x"), Map.of()).answers();

    assertThat(answers).isEqualTo(Map.of("one", false));
  }

  @Test
  void aHiddenGroupHidesWhatItHolds() {
    var form = form(field("checkbox", "more", ""),
        container("group", "", "'conditional':{'hide':'=more != true'}", field("textfield", "plain", REQUIRED)),
        container("group", "box", "'conditional':{'hide':'=more != true'}", field("textfield", "inner", REQUIRED)));

    assertThat(faults(form, Map.of())).isEmpty();
    assertThat(faults(form, Map.of("more", true))).containsExactly("plain REQUIRED", "box.inner REQUIRED");
  }

  @Test
  void rowsOfAListAreCheckedOneByOneAndSeeTheirOwnAnswers() {
    var form = form(container("dynamiclist", "lines", "", choice("select", "kind", REQUIRED),
        field("textfield", "what", REQUIRED + ",'conditional':{'hide':'=this.kind = \\'A_ONE\\''}".replace("\\'", "\\\""))));

    assertThat(faults(form, Map.of("lines", List.of(Map.of("kind", "A_ONE"), Map.of("kind", "B_TWO"), Map.of()))))
        .containsExactly("lines[1].what REQUIRED", "lines[2].kind REQUIRED", "lines[2].what REQUIRED");
  }

  @Test
  void aListHasAtMostAHundredRows() {
    var form = form(container("dynamiclist", "lines", "", field("textfield", "what", "")));

    assertThat(faults(form, Map.of("lines", Collections.nCopies(100, Map.of("what", "x"))))).isEmpty();
    assertThat(faults(form, Map.of("lines", Collections.nCopies(101, Map.of("what", "x"))))).containsExactly("lines TOO_MANY_ITEMS");
  }

  @Test
  void keysThatTheFormLacksAreRefusedWhereverTheyStand() {
    var form = form(container("group", "box", "", field("textfield", "inner", "")), container("dynamiclist", "lines", "", field("textfield", "what", "")));

    assertThat(faults(form, Map.of("box", Map.of("other", 1), "lines", List.of(Map.of("id", "7"), "x"))))
        .containsExactly("box.other UNKNOWN_FIELD", "lines[0].id UNKNOWN_FIELD", "lines[1] WRONG_TYPE");
    assertThat(faults(form, Map.of("box", List.of(), "lines", "x", "bo\u0000x", 1)))
        .containsExactlyInAnyOrder("box WRONG_TYPE", "lines WRONG_TYPE", "bo\uFFFDx UNKNOWN_FIELD");
  }

  @Test
  void aReadOnlyAnswerIsTheOneThatTheCaseKnows() {
    var form = form(field("textfield", "name", "'readonly':true"), field("number", "amount", "'readonly':true"));
    var known = Map.<String, Object>of("name", "Awa", "amount", new BigDecimal("12.0"));

    assertThat(CHECK.check(form, Map.of(), known).orRefuse().answers()).isEqualTo(Map.of("name", "Awa", "amount", 12L));
    assertThat(CHECK.check(form, Map.of("name", "Awa", "amount", 12), known).faults()).isEmpty();
    assertThat(CHECK.check(form, Map.of("name", "Awa", "amount", 13), known).faults()).containsExactly(new Fault("amount", "UNKNOWN_FIELD"));
    assertThat(CHECK.check(form, Map.of("name", "Awa"), Map.of()).faults()).containsExactly(new Fault("name", "UNKNOWN_FIELD"));
  }

  @Test
  void aKnownAnswerThatTheFormNoLongerTakesMayBeSaidBack() {
    var form = form(choice("select", "place", "'readonly':true"));

    assertThat(CHECK.check(form, Map.of("place", "OLD"), Map.of("place", "OLD")).orRefuse().answers()).isEqualTo(Map.of("place", "OLD"));
    assertThat(CHECK.check(form, Map.of("place", "NEW"), Map.of("place", "OLD")).faults()).hasSize(1);
  }

  @Test
  void aFieldMayBeReadOnlyDependingOnAnotherAnswer() {
    var form = form(field("checkbox", "fixed", ""), field("textfield", "name", "'readonly':'=fixed = true'"));

    assertThat(CHECK.check(form, Map.of("fixed", false, "name", "Ali"), Map.of("name", "Awa")).orRefuse().answers()).containsEntry("name", "Ali");
    assertThat(CHECK.check(form, Map.of("fixed", true, "name", "Ali"), Map.of("name", "Awa")).faults()).extracting(Fault::code).containsExactly("UNKNOWN_FIELD");
  }

  @Test
  void rowsThatTheCaseKnowsKeepTheirReadOnlyAnswers() {
    var form = form(container("dynamiclist", "lines", "'allowAddRemove':false", field("textfield", "item", "'readonly':true"), field("number", "received", "")));
    var known = Map.<String, Object>of("lines", List.of(Map.of("item", "Moto"), Map.of("item", "Pompe")));

    assertThat(CHECK.check(form, Map.of("lines", List.of(Map.of("received", 1))), known).orRefuse().answers())
        .isEqualTo(Map.of("lines", List.of(Map.of("item", "Moto", "received", 1L), Map.of("item", "Pompe"))));
  }

  @Test
  void everyRoutingVariableIsSetAlsoWhenItsFieldIsHiddenOrEmpty() {
    var form = form(choice("radio", "review", "routing"), field("checkbox", "sure", "'conditional':{'hide':'=review = null'}")
        .replace("'properties':{", "'properties':{'routing':'true',"));

    assertThat(CHECK.check(form, Map.of("sure", true), Map.of()).routing())
        .isEqualTo(Map.of("reviewAOne", false, "reviewBTwo", false, "sure", false));
    assertThat(CHECK.check(form, Map.of("review", "B_TWO", "sure", true), Map.of()).routing())
        .isEqualTo(Map.of("reviewAOne", false, "reviewBTwo", true, "sure", true));
  }

  @Test
  void whatCannotBeStoredIsRefused() {
    var form = form(field("textfield", "a", ""), field("textarea", "b", ""), field("textarea", "c", ""));

    assertThat(faults(form, Map.of("a", "x\u0000", "b", "x\uD800", "c", "x".repeat(10_001))))
        .containsExactly("a NOT_STORABLE", "b NOT_STORABLE", "c TOO_LONG");
  }

  @Test
  void numbersBeyondAllMeasureAreRefusedInNoTime() {
    var form = form(field("number", "n", ""));

    for (Object absurd : Arrays.asList(new BigDecimal("1e999999999"), new BigDecimal("1e-999999999"), Double.NaN,
        Double.POSITIVE_INFINITY, Double.MAX_VALUE, new BigDecimal("-1e2147483647"), "9".repeat(100_000))) {
      assertThat(faults(form, Map.of("n", absurd))).as(absurd.toString().substring(0, 3)).hasSize(1);
    }
    assertThat(faults(form, Map.of("n", new BigDecimal("0e999999999")))).isEmpty();
  }

  @Test
  void aPatternCannotKeepTheServerBusy() {
    var form = form(field("textarea", "t", ""), field("textfield", "x", "'validate':{'pattern':'^(a+)+$'}"),
        field("textfield", "y", "'validate':{'pattern':'^(a|b)*$'}"));

    assertThat(faults(form, Map.of("x", "a".repeat(5_000) + "!", "y", "ab".repeat(4_990) + "!"))).containsExactly("x PATTERN", "y PATTERN");
  }

  @Test
  void aDraftMayBeIncompleteAndWrongButNotForeign() {
    var form = form(field("textfield", "name", REQUIRED), field("number", "n", "'validate':{'max':9}"));

    assertThat(CHECK.checkDraft(form, Map.of("n", "quatorze")).orRefuse().answers()).isEqualTo(Map.of("n", "quatorze"));
    assertThat(CHECK.checkDraft(form, Map.of("x", 1, "name", "\u0000", "n", Map.of())).faults()).extracting(Fault::code)
        .containsExactly("NOT_STORABLE", "NOT_A_NUMBER", "UNKNOWN_FIELD");
  }
}
