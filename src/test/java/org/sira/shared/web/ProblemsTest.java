package org.sira.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.shared.Refusal;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Sentences for people name people, roles and matters in words; the members for programs stay codes. */
class ProblemsTest {

  private final Problems problems = new Problems(messages(), (fault, locale) -> fault.code(),
      username -> "awa".equals(username) ? "Awa Sangaré" : username);

  @Test
  void whoWasFirstIsCalledByName() {
    var claimed = Refusal.conflict("ALREADY_CLAIMED", Map.of("by", "awa"));

    assertThat(problems.sentence(claimed, Locale.FRENCH)).isEqualTo("Cette tâche est déjà prise en charge par Awa Sangaré.");
    assertThat(problems.of(claimed, Locale.FRENCH).getProperties()).containsEntry("by", "awa");
    assertThat(problems.sentence(Refusal.conflict("ALREADY_DONE", Map.of("by", "awa", "at", Instant.EPOCH)), Locale.ENGLISH))
        .contains("Awa Sangaré");
  }

  @Test
  void theRoleThatATaskAsksForIsNamed() {
    var refusal = new Refusal(Refusal.Kind.FORBIDDEN, "NOT_YOUR_ROLE", Map.of("role", "FINANCE"));

    assertThat(problems.sentence(refusal, Locale.ENGLISH)).contains("“Finance");
    assertThat(problems.sentence(Refusal.forbidden("NOT_YOUR_ROLE"), Locale.ENGLISH)).doesNotContain("{0}", "“");
  }

  @Test
  void mattersThatAreStillOpenAreToldInWords() {
    var refusal = Refusal.conflict("MATTERS_OPEN",
        Map.of("open", List.of("CONTACTS_LEFT", "LINE_NOT_SETTLED", "PAYMENT_NOT_CONFIRMED")));

    assertThat(problems.sentence(refusal, Locale.FRENCH)).contains("des contacts de suivi, une ligne d'aide").doesNotContain("_");
    assertThat(problems.sentence(refusal, Locale.ENGLISH)).contains("follow-up contacts, a line of help").doesNotContain("_");
  }

  private static ResourceBundleMessageSource messages() {
    var source = new ResourceBundleMessageSource();
    source.setBasenames("messages/worklist", "messages/casefile", "messages/access");
    source.setAlwaysUseMessageFormat(true);
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    return source;
  }
}
