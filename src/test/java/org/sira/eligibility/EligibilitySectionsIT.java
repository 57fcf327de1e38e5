package org.sira.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.Walk.AWA;
import static org.sira.Walk.MANAGER;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.casefile.CaseSection;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The parts of the case page on registration, eligibility and assessment: who reads them, and in words. */
@SiraTest
class EligibilitySectionsIT {

  private static final List<String> OURS = List.of("consents", "screening", "eligibility", "assessment");

  @Autowired Walk walk;
  @Autowired List<CaseSection> sections;
  @Autowired Appeals appeals;
  @Autowired SpringTemplateEngine templates;
  @Autowired JdbcClient jdbc;

  @Test
  void everySectionSpeaksBothLanguagesAndNamesEveryCode() {
    var id = appealed();
    for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      for (var key : List.of("consents", "screening", "eligibility")) {
        assertThat(shown(id, key, locale)).as(key).doesNotContain("??").doesNotContain("_" + locale + "?");
      }
    }
    assertThat(shown(id, "eligibility", Locale.FRENCH)).contains("Règle R13", "Recours examiné par", "Exception accordée");
    assertThat(shown(id, "eligibility", Locale.FRENCH)).as("what the screening saw is shown there only")
        .doesNotContain("protectionNeed", "unaccompaniedChild", "vulnerability", "Détention");
    assertThat(shown(id, "screening", Locale.ENGLISH)).contains("Detention", "One to three signs.");
    assertThat(shown(id, "eligibility", Locale.ENGLISH)).contains("Rule R").doesNotContain("Règle R");
  }

  @Test
  void onlyProtectionStaffReadTheScreeningAndEachOpeningIsOnRecord() {
    for (var role : Role.values()) {
      assertThat(section("screening").readableBy(reader(role))).as(role.name()).isEqualTo(role == Role.PROTECTION);
    }
    var id = walk.registered(List.of("DETENTION"));
    section("screening").view(id);
    section("screening").view(id);
    assertThat(jdbc.sql("select count(*) from audit_entry where case_id = :id and event = 'PROTECTION_NOTES_OPENED'")
        .param("id", id.value()).query(Integer.class).single()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SGBV", "UNACCOMPANIED_CHILD"})
  void whatTheScreeningFoundIsToldToProtectionStaffOnly(String sign) {
    var id = walk.registered(List.of(sign), "birthDate", "2012-01-01");
    walk.answerFlag(id);
    for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      for (var role : List.of(Role.CASEWORKER, Role.OFFICER, Role.MANAGER, Role.COMMITTEE, Role.CHIEF, Role.MONITORING)) {
        var shown = As.as(reader(role), () -> shown(id, "eligibility", locale));
        assertThat(shown).as(role.name()).doesNotContain("Règle R5", "Règle R6", "besoin de protection", "protection need",
            "en priorité", "with priority", "accompagn").contains(locale == Locale.FRENCH ? "Éligible" : "Eligible");
      }
    }
    assertThat(As.as(reader(Role.PROTECTION), () -> shown(id, "eligibility", Locale.FRENCH)))
        .contains(sign.equals("SGBV") ? "Règle R6" : "Règle R5");
    assertThat(walk.facts(id).priority()).as("one number for every kind of need").isEqualTo(2);
  }

  @Test
  void anExceptionIsDecidedWithoutNamingTheNeed() {
    var id = walk.registered(List.of("SGBV"), "priorHelp", "FULL");
    walk.answerFlag(id);
    assertThat(As.as(MANAGER, () -> shown(id, "eligibility", Locale.FRENCH))).contains("Exception à décider", "Règle interne")
        .doesNotContain("Règle R12");
  }

  @Test
  void financeAndLogisticsReadNoneOfThem() {
    for (var key : OURS) {
      assertThat(section(key).readableBy(reader(Role.FINANCE))).isFalse();
      assertThat(section(key).readableBy(reader(Role.LOGISTICS))).isFalse();
      assertThat(section(key).readableBy(reader(Role.AUDITOR))).isFalse();
    }
    assertThat(section("eligibility").readableBy(AWA)).isTrue();
  }

  @Test
  void aNewCaseHasNothingToShow() {
    var id = walk.open();
    OURS.forEach(key -> assertThat(section(key).view(id)).as(key).isNull());
  }

  private CaseId appealed() {
    var id = walk.registered(List.of("DETENTION"), "returnDate", walk.daysAgo(500));
    walk.done(id, "reviewEligibility", AWA, Map.of("review", "CONFIRM"));
    walk.done(id, "informOfRefusal", AWA, Map.of("informedOn", walk.daysAgo(0), "channel", "PHONE", "languageUsed", "BM", "appealExplained", true));
    As.as(AWA, () -> { appeals.appeal(walk.number(id), "La personne", "Un papier"); return null; });
    walk.done(id, "hearAppeal", MANAGER, Map.of("hearingDate", walk.daysAgo(0), "groundsHeard", "Vu", "refusalLifted", true,
        "returnDate", walk.daysAgo(400), "reason", "Vu"));
    return id;
  }

  private String shown(CaseId id, String key, Locale locale) {
    var context = new Context(locale, Map.of("view", section(key).view(id)));
    return templates.process(section(key).template(), context);
  }

  private CaseSection section(String key) {
    return sections.stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow();
  }

  private static Actor reader(Role role) {
    return As.iom("reader", role);
  }
}
