package org.sira.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sira.Walk.with;
import static org.sira.planning.Refused.assertFault;
import static org.sira.planning.TestStaff.AWA;
import static org.sira.planning.TestStaff.OFFICER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.access.Actor;
import org.sira.access.NewPerson;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Person;
import org.sira.planning.Feasibility.State;
import org.sira.planning.FeasibilityGrid.Finding;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** The feasibility grid by place and trade: who keeps it, what holds where, and what a plan makes of it. */
@SiraTest
class FeasibilityGridIT {

  private static final Map<String, Object> COMPLETE = Map.of("completeness", "COMPLETE", "noDoubleFunding", true);

  @Autowired ApplicationContext context;
  @Autowired FeasibilityGrid grid;
  @Autowired PlanReckoner reckoner;
  @Autowired Casefiles casefiles;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc browser;
  PlanRoad road;

  @BeforeEach
  void anEmptyGrid() {
    road = new PlanRoad(context);
    jdbc.sql("delete from planning_feasibility").update();
  }

  @Test
  void aTradeThatNobodyStudiedIsAWarningAndOneWithAConditionNamesIt() {
    var id = planned("KAYES", "KAYES.KITA", "POULTRY");
    assertThat(warnings(id)).contains(PlanWarning.ofLine("TRADE_NOT_STUDIED", 1));

    found("KAYES", State.CONDITION, "Vaccins livrés d'abord", null);
    assertThat(warnings(id)).contains(PlanWarning.ofLine("TRADE_CONDITION", 1).because("Vaccins livrés d'abord"));
    road.complete(id, OFFICER, "checkCompleteness", COMPLETE);
    assertThat(road.waitsFor(id, "signPlan")).isTrue();
  }

  @Test
  void aClosedTradeGoesOnOnlyWithAReason() {
    found("KAYES", State.CLOSED, "Grippe aviaire", null);
    var id = planned("KAYES", "KAYES.KITA", "POULTRY");

    assertFault(() -> road.complete(id, OFFICER, "checkCompleteness", COMPLETE), "overrideReason", "REQUIRED");
    road.complete(id, OFFICER, "checkCompleteness", with(COMPLETE, "overrideReason", "Zone levée hier par le vétérinaire"));
    assertThat(road.current(id).lifted().warnings()).contains(
        PlanWarning.ofLine("TRADE_CLOSED", 1).because("Grippe aviaire").withReason());
  }

  @Test
  void theCercleCountsBeforeItsRegionTheNewestRowBeforeOlderOnesAndNoRowBeyondItsEnd() {
    found("KAYES", State.CLOSED, "Grippe aviaire", null);
    found("KAYES.KITA", State.OPEN, "Aucun cas", null);
    assertThat(codes(planned("KAYES", "KAYES.KITA", "POULTRY"))).doesNotContain("TRADE_CLOSED", "TRADE_NOT_STUDIED");
    assertThat(codes(planned("KAYES", "Kita", "POULTRY"))).as("as a manifest names it").doesNotContain("TRADE_CLOSED");
    assertThat(codes(planned("KAYES", "KAYES.BAFOULABE", "POULTRY"))).contains("TRADE_CLOSED");

    found("KAYES", State.OPEN, "Foyer éteint", road.today());
    var id = planned("KAYES", "KAYES.BAFOULABE", "POULTRY");
    assertThat(codes(id)).doesNotContain("TRADE_CLOSED");
    jdbc.sql("update planning_feasibility set valid_from = :day, valid_until = :day where state = 'OPEN'")
        .param("day", road.today().minusDays(1)).update();
    assertThat(codes(id)).as("the row before it holds again").contains("TRADE_CLOSED");
  }

  @Test
  void whatHoldsTodayIsToldApartFromWhatIsToCome() {
    found("KAYES", State.OPEN, "Aucun cas", null);
    As.as(OFFICER, () -> {
      grid.record(new Finding("KAYES", "POULTRY", State.CLOSED, "Grippe annoncée", road.today().plusDays(9), null));
      return null;
    });
    assertThat(As.as(AWA, () -> grid.rows())).extracting(Feasibility::reason).containsExactly("Aucun cas");
    assertThat(As.as(AWA, () -> grid.otherRows())).extracting(Feasibility::reason).containsExactly("Grippe annoncée");
  }

  @Test
  void onlyOfficersAndManagersKeepTheGridAndFinanceDoesNotReadIt() throws Exception {
    assertThatThrownBy(() -> As.as(AWA, () -> record("KAYES", State.OPEN, "Vu", null))).isInstanceOf(AccessDeniedException.class);
    assertThat(As.as(AWA, () -> grid.rows())).isEmpty();
    As.as(TestStaff.MANAGER, () -> record("KAYES", State.OPEN, "Vu", null));

    assertThat(page(Role.CASEWORKER)).contains("Ouvert", "Vu").doesNotContain("Noter un constat");
    assertThat(page(Role.OFFICER)).contains("Noter un constat");
    assertThat(browser.perform(get("/feasibility").with(SignedIn.as(person(Role.FINANCE)))).andReturn().getResponse().getStatus())
        .isEqualTo(403);
  }

  @Test
  void aFindingIsKeptOnThePageWithItsHistoryAndWhatWasTypedIsNotLost() throws Exception {
    var officer = person(Role.OFFICER);
    var refused = browser.perform(post("/feasibility").with(csrf()).with(SignedIn.as(officer)).param("place", "KAYES")
        .param("trade", "SEWING").param("reason", "Marché saturé")).andReturn().getResponse();
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("Marché saturé", "value=\"SEWING\" selected");

    for (var state : List.of("OPEN", "CLOSED")) {
      browser.perform(post("/feasibility").with(csrf()).with(SignedIn.as(officer)).param("place", "KAYES")
          .param("trade", "SEWING").param("state", state).param("reason", "Étude " + state).param("from", "").param("until", ""))
          .andExpect(redirectedUrl("/feasibility"));
    }
    assertThat(page(Role.OFFICER)).contains("Étude CLOSED").doesNotContain("Étude OPEN");
    assertThat(browser.perform(get("/feasibility").param("place", "KAYES").param("trade", "SEWING")
        .with(SignedIn.as(officer))).andReturn().getResponse().getContentAsString()).contains("Étude CLOSED", "Étude OPEN");
  }

  @Test
  void aFindingWithoutAKnownPlaceOrTradeOrReasonIsRefused() {
    assertFault(() -> found("NOWHERE", State.OPEN, "Vu", null), "place", "REQUIRED");
    assertFault(() -> found("KAYES", State.OPEN, " ", null), "reason", "REQUIRED");
    assertFault(() -> found("KAYES", State.OPEN, "Vu", road.today().minusDays(1)), "until", "ENDS_BEFORE_START");
    assertFault(() -> As.as(OFFICER, () -> {
      grid.record(new Finding("KAYES", "ASTROLOGY", State.OPEN, "Vu", null, null));
      return null;
    }), "trade", "REQUIRED");
  }

  private CaseId planned(String region, String cercle, String trade) {
    var id = road.toPlan();
    var p = casefiles.person(id);
    casefiles.recordPerson(id, Person.named(p.givenName(), p.familyName()).withSex("F").bornOn(p.birthDate(), false)
        .withNationality("ML").speaking("BM").livingIn(region, cercle, null));
    road.complete(id, AWA, "drawUpPlan", with(road.plan(), "lines",
        List.of(with(PlanRoad.line(1, 300_000, "IN_KIND"), "trade", trade))));
    return id;
  }

  private void found(String place, State state, String reason, LocalDate until) {
    As.as(OFFICER, () -> record(place, state, reason, until));
  }

  private Void record(String place, State state, String reason, LocalDate until) {
    grid.record(new Finding(place, "POULTRY", state, reason, null, until));
    return null;
  }

  private List<PlanWarning> warnings(CaseId id) {
    return reckoner.reckon(road.current(id)).warnings();
  }

  private List<String> codes(CaseId id) {
    return warnings(id).stream().map(PlanWarning::code).toList();
  }

  private String page(Role role) throws Exception {
    return browser.perform(get("/feasibility").with(SignedIn.as(person(role)))).andReturn().getResponse().getContentAsString();
  }

  private String person(Role role) {
    var username = "grid" + UUID.randomUUID().toString().substring(0, 8);
    people.create(new NewPerson(username, "Oumou Sangaré", username + "@example.org", "fr",
        new Post(Set.of(role), Actor.IOM, "BAMAKO", true, null)), "une phrase courte");
    return username;
  }
}
