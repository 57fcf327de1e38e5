package org.sira.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sira.forms.TestForms.READER;
import static org.sira.forms.TestForms.choice;
import static org.sira.forms.TestForms.container;
import static org.sira.forms.TestForms.field;
import static org.sira.forms.TestForms.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormReaderTest {

  private static final String NAME = field("textfield", "name", "");

  @Test
  void everyShippedFormIsSound() {
    assertThat(TestForms.shipped()).isNotEmpty()
        .allSatisfy((file, text) -> assertThat(READER.problems(text)).as(file).isEmpty());
  }

  @Test
  void labelsComeInBothLanguages() {
    var label = READER.read(json(NAME)).components().get(0).label();

    assertThat(label).isEqualTo(new Text("Libellé name", "Label name"));
  }

  @Test
  void routingVariablesAreNamedAfterKeyAndOption() {
    var form = READER.read(json(choice("radio", "review", "routing"),
        "{'type':'checkbox','key':'reached','label':'Joint','properties':{'label.en':'Reached','routing':'true'}}"));

    assertThat(form.routingVariables()).containsExactlyInAnyOrder("reviewAOne", "reviewBTwo", "reached");
  }

  @Test
  void aRefusedFormTellsEveryProblem() {
    assertThatThrownBy(() -> READER.read(json(NAME, NAME, "{'type':'iframe','id':'x'}")))
        .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.problems())
            .extracting(FormProblem::code).containsExactly("UNKNOWN_TYPE", "DUPLICATE_KEY"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "UNKNOWN_TYPE           | {'type':'html','id':'x','content':'<b>'}",
      "UNKNOWN_TYPE           | {'type':'expression','key':'x','expression':'=1'}",
      "UNKNOWN_KEY            | {'type':'separator','source':'x'}",
      "UNKNOWN_KEY            | {'type':'textfield','key':'x','label':'X','properties':{'label.en':'X'},'validate':{'min':1}}",
      "DYNAMIC_OPTIONS        | {'type':'select','key':'x','label':'X','properties':{'label.en':'X'},'valuesExpression':'=y'}",
      "MISSING_OPTIONS        | {'type':'select','key':'x','label':'X','properties':{'label.en':'X'},'values':[]}",
      "MISSING_LABEL          | {'type':'textfield','key':'x'}",
      "MISSING_TRANSLATION    | {'type':'textfield','key':'x','label':'X'}",
      "UNKNOWN_PROPERTY       | {'type':'textfield','key':'x','label':'X','properties':{'label.en':'X','label.eng':'X'}}",
      "BAD_KEY                | {'type':'textfield','key':'x.y','label':'X','properties':{'label.en':'X'}}",
      "MISSING_KEY            | {'type':'textfield','label':'X','properties':{'label.en':'X'}}",
      "BAD_EXPRESSION         | {'type':'separator','conditional':{'hide':'=if then'}}",
      "BAD_EXPRESSION         | {'type':'separator','conditional':{'hide':'true'}}",
      "BAD_PATTERN            | {'type':'textfield','key':'x','label':'X','properties':{'label.en':'X'},'validate':{'pattern':'['}}",
      "BAD_VALUE              | {'type':'number','key':'x','label':'X','properties':{'label.en':'X'},'validate':{'min':'=y'}}",
      "BAD_DEFAULT            | {'type':'checkbox','key':'x','label':'X','properties':{'label.en':'X'},'defaultValue':'yes'}",
      "EXPRESSION_NOT_ALLOWED | {'type':'text','text':'Bonjour {{name}}','properties':{'text.en':'Hello'}}",
      "HTML_NOT_ALLOWED       | {'type':'text','text':'<script>','properties':{'text.en':'Hello'}}",
      "NUL                    | {'type':'text','text':'a\\u0000b','properties':{'text.en':'Hello'}}",
      "CONDITION_CYCLE        | {'type':'textfield','key':'x','label':'X','properties':{'label.en':'X'},'conditional':{'hide':'=x = null'}}",
      "BAD_ROUTING            | {'type':'textfield','key':'x','label':'X','properties':{'label.en':'X','routing':'true'}}",
  })
  void aComponentThatCannotBeShownOrCheckedIsRefused(String code, String component) {
    assertThat(READER.problems(json(component))).extracting(FormProblem::code).contains(code);
  }

  @Test
  void anAnswerThatAListRepeatsCannotSteerTheProcess() {
    var list = container("dynamiclist", "lines", "", choice("radio", "kind", "routing"));

    assertThat(READER.problems(json(list))).extracting(FormProblem::code).containsExactly("BAD_ROUTING");
  }

  @Test
  void listsDoNotHoldLists() {
    var list = container("dynamiclist", "lines", "", container("dynamiclist", "parts", "", NAME));

    assertThat(READER.problems(json(list))).extracting(FormProblem::code).containsExactly("NESTED_LIST");
  }

  @Test
  void conditionsThatWaitForEachOtherAreRefused() {
    var form = json(field("checkbox", "one", "'conditional':{'hide':'=two'}"), field("checkbox", "two", "'conditional':{'hide':'=one'}"));

    assertThat(READER.problems(form)).extracting(FormProblem::code).containsOnly("CONDITION_CYCLE");
  }

  @Test
  void whatIsTooLargeTooDeepOrNoJsonIsRefusedWithoutHarm() {
    var deep = NAME;
    for (int i = 0; i < 6; i++) {
      deep = container("group", "", "", deep);
    }

    assertThat(READER.problems(json(deep))).extracting(FormProblem::code).contains("TOO_DEEP");
    assertThat(READER.problems(" ".repeat(300_000))).extracting(FormProblem::code).containsExactly("TOO_LARGE");
    assertThat(READER.problems("[".repeat(200_000))).extracting(FormProblem::code).containsExactly("MALFORMED");
    assertThat(READER.problems("{\"id\":1,\"id\":2}")).extracting(FormProblem::code).containsExactly("MALFORMED");
    assertThat(READER.problems("")).extracting(FormProblem::code).containsExactly("MALFORMED");
  }
}
