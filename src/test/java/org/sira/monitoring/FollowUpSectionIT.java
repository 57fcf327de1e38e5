package org.sira.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.TestCases;
import org.sira.TimeTravel;
import org.sira.access.Role;
import org.sira.casefile.CaseFact;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The follow-up on the case page. */
@SiraTest
class FollowUpSectionIT {

  @Autowired
  FollowUpSection section;
  @Autowired
  TestCases cases;
  @Autowired
  Casefiles casefiles;
  @Autowired
  TimeTravel travel;
  @Autowired
  SpringTemplateEngine templates;

  @Test
  void contactsAndAlarmsAreToldInBothLanguages() {
    var id = cases.open("KAYES", "KAYES").id();
    assertThat(section.view(id)).isNull();
    casefiles.note(id, CaseFact.RECEIVED);
    cases.move(id, "registration", "followUp");
    travel.advance(Period.ofDays(32));
    cases.complete(id, "contactReturnee", Map.of("attempts", List.of(attempt("NO_ANSWER"))));
    assertThat(shown(id, Locale.FRENCH)).contains("1er mois", "3e mois", "pas de réponse : au marché", "en cours");
    travel.advance(Period.ofDays(5));
    cases.complete(id, "contactReturnee", Map.of("attempts", List.of(attempt("REACHED")), "reached", true, "activityState", "SOLD"));
    assertThat(shown(id, Locale.FRENCH)).contains("les biens ont été vendus", "examen attendu");
    assertThat(shown(id, Locale.ENGLISH)).contains("Month 12", "the goods were sold", "review awaited").doesNotContain("??");
    cases.complete(id, "reviewRedFlag", Map.of("redFlagAction", "REPLAN", "remark", "x"));
    assertThat(shown(id, Locale.ENGLISH)).contains("the plan is to be revised, decided by tester-officer");
  }

  @Test
  void financeLogisticsAndThoseWithoutCasesDoNotReadIt() {
    var closed = EnumSet.of(Role.FINANCE, Role.LOGISTICS, Role.OWNER, Role.REVIEWER, Role.ADMIN, Role.AUDITOR);
    for (var role : Role.values()) {
      assertThat(section.readableBy(As.iom("reader", role))).as(role.name()).isEqualTo(!closed.contains(role));
    }
  }

  private Map<String, Object> attempt(String result) {
    return Map.of("triedOn", casefiles.today().toString(), "how", "PHONE", "result", result, "tryRemark", "au marché");
  }

  private String shown(CaseId id, Locale locale) {
    return templates.process(section.template(), java.util.Set.of("section"),
        new Context(locale, Map.of("view", section.view(id)))).replace("&#39;", "'");
  }
}
