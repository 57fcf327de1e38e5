package org.sira.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.forms.TestForms.choice;
import static org.sira.forms.TestForms.container;
import static org.sira.forms.TestForms.field;
import static org.sira.forms.TestForms.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.shared.InvalidAnswers.Fault;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class FormViewTest {

  private static final SpringTemplateEngine ENGINE = engine();
  private static final FormViews VIEWS = TestForms.views();

  private static SpringTemplateEngine engine() {
    var files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/");
    files.setSuffix(".html");
    files.setCharacterEncoding("UTF-8");
    files.setCheckExistence(true);
    files.setOrder(1);
    var engine = new SpringTemplateEngine();
    engine.addTemplateResolver(files);
    var text = new StringTemplateResolver();
    text.setOrder(2);
    engine.addTemplateResolver(text);
    engine.setTemplateEngineMessageSource(TestForms.messages());
    return engine;
  }

  private static String render(String template, Map<String, Object> model, Locale locale) {
    var context = new MockServletContext();
    var exchange = JakartaServletWebApplication.buildApplication(context)
        .buildExchange(new MockHttpServletRequest(context), new MockHttpServletResponse());
    return ENGINE.process(template, new WebContext(exchange, locale, model));
  }

  private static String html(FormDefinition form, Map<String, Object> values, List<Fault> faults, Locale locale, boolean readOnly) {
    return render("<th:block th:replace=\"~{forms/form :: form(${view}, '/tasks/1/form')}\"></th:block>",
        Map.of("view", VIEWS.of(form, values, faults, locale, readOnly)), locale);
  }

  private static String html(FormDefinition form, Map<String, Object> values, Fault... faults) {
    return html(form, values, List.of(faults), Locale.FRENCH, false);
  }

  @Test
  void everyShippedFormIsShownInBothLanguages() {
    assertThat(TestForms.shippedForms()).isNotEmpty().allSatisfy(form -> {
      for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
        var html = html(form, Map.of(), List.of(), locale, false);
        assertThat(html).as(form.id()).contains("id=\"form-body\"").doesNotContain("??", "th:", "null\"", " style=", "onclick");
      }
    });
  }

  @Test
  void aMistakeIsShownAsItWasTypedWithASentenceBesideIt() {
    var form = form(field("number", "m", "'decimalDigits':0,'validate':{'min':1,'max':9,'required':true}"));
    var fault = TestForms.CHECK.check(form, Map.of("m", 14), Map.of()).faults().get(0);

    assertThat(html(form, Map.of("m", 14), fault)).contains("value=\"14\"", "aria-invalid=\"true\"", "aria-describedby=\"f-m-error\"",
        "inputmode=\"numeric\"", "<p class=\"error\" id=\"f-m-error\">Entre 1 et 9. Vous avez écrit 14.</p>", "class=\"field err\"", "<span class=\"req\">obligatoire</span>");
    assertThat(html(form, Map.of("m", "quatorze"))).contains("value=\"quatorze\"");
    assertThat(VIEWS.of(form, Map.of("m", 14), List.of(fault), Locale.ENGLISH, false).errors())
        .containsExactly(new FormView.Error("f-m", "Label m: Between 1 and 9. You wrote 14."));
  }

  @Test
  void whatAConditionHidesIsNotThere() {
    var form = form(field("checkbox", "reached", ""), field("textfield", "why", "'conditional':{'hide':'=reached = true'}"));

    assertThat(html(form, Map.of())).contains("name=\"why\"", "name=\"_shown.reached\"", "data-driver", "<noscript>");
    assertThat(html(form, Map.of("reached", true))).doesNotContain("name=\"why\"");
  }

  @Test
  void linesCarryTheirButtonsAndABlankOneForTheScript() {
    var form = form(container("dynamiclist", "items", "'defaultRepetitions':1", choice("select", "kind", "'defaultValue':'B_TWO'")));

    assertThat(html(form, Map.of())).contains("data-lines=\"items\"", "name=\"items[0].kind\"", "id=\"f-items-0-kind\"",
        "name=\"removeLine\" value=\"items[0]\"", "name=\"addLine\" value=\"items\"", "data-max=\"100\"", "<template data-line>",
        "name=\"items[__i__].kind\"", "id=\"f-items-__i__-kind\"", "value=\"items[__i__]\"", "<option value=\"B_TWO\" selected=\"selected\">");
    assertThat(html(form, Map.of(), List.of(), Locale.FRENCH, true)).doesNotContain("addLine", "removeLine", "<template").contains("<fieldset disabled");
  }

  @Test
  void wordsOfFormsAndPeopleAreNeverMarkup() {
    var form = form(field("textfield", "name", ""), "{'type':'text','text':'**Gras** et a < b\\n\\n- un\\n- deux','properties':{'text.en':'x'}}");

    assertThat(html(form, Map.of("name", "\"><script>")).replaceAll(">\\s+<", "><")).doesNotContain("<script>")
        .contains("&quot;&gt;&lt;script&gt;", "<b>Gras</b> et a &lt; b", "<li>un</li><li>deux</li>");
  }

  @Test
  void amountsAreGroupedByThinSpaces() {
    var form = form(field("number", "debt", "'decimalDigits':0,'appearance':{'suffixAdorner':'XOF'}"));

    assertThat(html(form, Map.of("debt", 335000))).contains("value=\"335\u202F000\"", "<span class=\"unit\">XOF</span>");
  }

  @Test
  void answersAreReadInWordsAndInTheReadersLanguage() {
    var form = form(choice("checklist", "c", ""), field("datetime", "d", "'subtype':'date'"), field("number", "n", "'appearance':{'suffixAdorner':'XOF'}"),
        field("checkbox", "b", ""), container("dynamiclist", "items", "", field("textfield", "what", "")), field("textfield", "empty", ""));
    var answers = Map.<String, Object>of("c", List.of("A_ONE", "B_TWO"), "d", "2026-11-23", "n", 1200000, "b", true, "items", List.of(Map.of("what", "Moto")));

    assertThat(facts(form, answers, Locale.FRENCH)).contains("<dt>Libellé d</dt>", "23 nov. 2026", "Un, Deux", "1\u202F200\u202F000 XOF", "oui", "Moto").doesNotContain("empty");
    assertThat(facts(form, answers, Locale.ENGLISH)).contains("<dt>Label d</dt>", "23 Nov 2026", "One, Two", "yes");
  }

  @Test
  void aConfidentialQuestionIsSealedWhetherAnsweredOrNotExceptForProtectionStaff() {
    var secret = "{'type':'textfield','key':'fear','id':'fear','label':'Peur','properties':{'label.en':'Fear','confidentiality':'PROTECTION'}}";
    var group = "{'type':'group','id':'g','label':'Boîte','properties':{'label.en':'Box','confidentiality':'PROTECTION'},'components':["
        + field("textfield", "where", "") + "]}";
    var form = form(secret, group, field("textfield", "open", ""));
    var answers = Map.<String, Object>of("fear", "Salif", "where", "Gao", "open", "Kita");

    assertThat(form.confidential()).isTrue();
    assertThat(facts(form, answers, Locale.FRENCH)).contains("Peur", "Boîte", "Réservé à la protection.", "Kita").doesNotContain("Salif", "Gao");
    assertThat(facts(form, Map.of("open", "Kita"), Locale.FRENCH)).isEqualTo(facts(form, answers, Locale.FRENCH));
    assertThat(VIEWS.answers(form, answers, Locale.FRENCH, true)).extracting(AnswerView::kind).containsExactly("text", "group", "text");
  }

  private static String facts(FormDefinition form, Map<String, Object> answers, Locale locale) {
    return render("<th:block th:replace=\"~{forms/answers :: answers(${all})}\"></th:block>", Map.of("all", VIEWS.answers(form, answers, locale, false)), locale);
  }

  @Test
  void readOnlyAnswersAreShownWithoutAnInput() {
    var form = form(field("textfield", "name", "'readonly':true"));

    assertThat(html(form, Map.of("name", "Awa"))).contains("<div class=\"readonly\">", "Awa").doesNotContain("<input");
  }

  @Test
  void aMistakeElsewhereDoesNotTakeAwayWhatTheCaseKnows() {
    var form = form(field("textfield", "name", "'readonly':true"), field("textfield", "note", ""));
    var view = VIEWS.of(form, new Filled(Map.of("name", "Awa", "note", "old"), Map.of("name", "Ali", "note", "new"), List.of()), Locale.FRENCH, false);

    assertThat(view.fields()).extracting(FieldView::value).containsExactly("Awa", "new");
  }

  @Test
  void documentsHandedInStayTicked() {
    var form = form(field("filepicker", "docs", "'multiple':true,'accept':'.pdf'"));
    var id = "0b8f3c1e-1111-4222-8333-444455556666";

    assertThat(html(form, Map.of("docs", List.of(id)))).contains("type=\"file\"", "multiple=\"multiple\"", "accept=\".pdf\"", "value=\"" + id + "\" checked", "/documents/" + id);
  }

  @Test
  void everyFaultHasASentenceInBothLanguages() {
    var french = java.util.ResourceBundle.getBundle("messages/forms", Locale.ROOT);
    var english = java.util.ResourceBundle.getBundle("messages/forms", Locale.ENGLISH);

    assertThat(french.keySet()).isNotEmpty().allSatisfy(key -> assertThat(english.containsKey(key)).isTrue());
    assertThat(((java.util.ResourceBundle) english).keySet()).containsExactlyInAnyOrderElementsOf(french.keySet());
  }
}
