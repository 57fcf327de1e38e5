package org.sira.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.forms.TestForms.CHECK;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for whatever is sent. */
class FormCheckProperties {

  private static final FormDefinition FORM = TestForms.form(
      TestForms.field("textfield", "t", "'validate':{'pattern':'^(a|b|é)+$','maxLength':20}"),
      TestForms.field("textfield", "mail", "'validate':{'validationType':'email'}"),
      TestForms.field("textfield", "phone", "'validate':{'validationType':'phone'}"),
      TestForms.field("number", "n", "'validate':{'min':-5},'increment':'0.5'"),
      TestForms.field("datetime", "d", "'subtype':'datetime'"), TestForms.field("datetime", "time", "'subtype':'time'"),
      TestForms.field("checkbox", "b", ""), TestForms.choice("checklist", "c", ""), TestForms.choice("radio", "r", "routing"),
      TestForms.field("filepicker", "f", ""),
      TestForms.field("textarea", "hidden", "'conditional':{'hide':'=b = true or n > 3'}"),
      TestForms.container("group", "g", "", TestForms.field("textfield", "t", "'readonly':'=count(l) > 1'")),
      TestForms.container("dynamiclist", "l", "", TestForms.field("number", "n", ""),
          TestForms.field("textfield", "t", "'conditional':{'hide':'=this.n = null or parent.b'}")));

  private static final FormViews VIEWS = TestForms.views();

  @Provide
  Arbitrary<Object> anything() {
    var texts = Arbitraries.strings().all().ofMaxLength(30);
    var likely = Arbitraries.of("A_ONE", "B_TWO", "2026-11-23T10:00Z", "2026-11-23T10:00", "10:30", "ab", " a ", "a@b.ml", "+22376123456", "76123456",
        "12.50", "", "=1", "{{x}}", "\u0000", "\uD800", "1e999999999", "0b8f3c1e-1111-4222-8333-444455556666");
    var numbers = Arbitraries.oneOf(Arbitraries.integers(), Arbitraries.doubles(), Arbitraries.bigDecimals(),
        Arbitraries.of(0, 3.5, 1e300, Double.NaN, new BigDecimal("1e999999999"), new BigDecimal("-1e-2147483647")));
    var leaf = Arbitraries.oneOf(texts.map(Object.class::cast), likely.map(Object.class::cast), likely.map(Object.class::cast),
        numbers.map(Object.class::cast), Arbitraries.of(true, false).map(Object.class::cast)).injectNull(0.05);
    return Arbitraries.recursive(() -> leaf, inner -> Arbitraries.oneOf(leaf, inner.list().ofMaxSize(3).map(Object.class::cast),
        map(inner).map(Object.class::cast)), 0, 2);
  }

  @Provide
  Arbitrary<Map<String, Object>> answers() {
    return map(anything());
  }

  private static Arbitrary<Map<String, Object>> map(Arbitrary<Object> values) {
    var keys = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(30, Arbitraries.of("t", "mail", "phone", "n", "d", "time", "b", "c", "r", "f", "hidden", "g", "l")),
        net.jqwik.api.Tuple.of(1, Arbitraries.strings().all().ofMaxLength(5)));
    return Arbitraries.maps(keys, values).ofMaxSize(8);
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void nothingThatIsSentMakesTheCheckFail(@ForAll("answers") Map<String, Object> sent, @ForAll("answers") Map<String, Object> known) {
    var checked = CHECK.check(FORM, sent, known);

    assertThat(checked.routing().keySet()).isEqualTo(FORM.routingVariables());
    assertThat(checked.faults()).allSatisfy(fault -> assertThat(Storable.is(fault.field() + fault.details())).isTrue());
    CHECK.checkDraft(FORM, sent);
    VIEWS.of(FORM, sent, checked.faults(), java.util.Locale.FRENCH, false);
    VIEWS.answers(FORM, sent, java.util.Locale.ENGLISH, true);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void whatTheCheckAcceptsItAcceptsAgainUnchanged(@ForAll("answers") Map<String, Object> sent) {
    sent.keySet().retainAll(FORM.keys());
    var wrong = CHECK.check(FORM, sent, Map.of()).faults().stream().map(fault -> fault.field().split("[.\\[]")[0]).toList();
    sent.keySet().removeAll(wrong);
    var first = CHECK.check(FORM, sent, Map.of());
    if (first.faults().isEmpty()) {
      var again = CHECK.check(FORM, first.answers(), Map.of());
      assertThat(again.faults()).isEmpty();
      assertThat(again.answers()).isEqualTo(first.answers());
      assertThat(again.routing()).isEqualTo(first.routing());
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void hiddenAnswersAreNeverKept(@ForAll("answers") Map<String, Object> sent) {
    sent.put("b", true);
    sent.put("hidden", "x");
    sent.put("l", List.of(Map.of("t", "x")));

    var answers = CHECK.check(FORM, sent, Map.of()).answers();

    assertThat(answers).doesNotContainKey("hidden").containsEntry("l", List.of(Map.of()));
  }
}
