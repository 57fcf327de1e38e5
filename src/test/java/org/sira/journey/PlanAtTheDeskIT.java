package org.sira.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.access.Organisations;
import org.sira.access.People;
import org.sira.casefile.Casefiles;
import org.sira.development.DemoPeople;
import org.sira.planning.Feasibility;
import org.sira.planning.FeasibilityGrid;
import org.sira.planning.PlanRoad;
import org.sira.planning.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A plan as it is drawn up, checked and decided in a real browser, on a desk and on a phone. */
@SiraTest
class PlanAtTheDeskIT {

  private static Browsers browsers;

  private final Looks looks = new Looks();

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired CaseWalk walk;
  @Autowired FeasibilityGrid grid;
  @Autowired Casefiles casefiles;
  @Autowired People people;
  @Autowired Organisations organisations;
  PlanRoad road;

  @BeforeAll
  static void startBrowser() {
    browsers = Browsers.start();
  }

  @AfterAll
  static void stopBrowser() {
    browsers.close();
  }

  @BeforeEach
  void people() {
    new DemoPeople(people, organisations).enter();
    road = new PlanRoad(context);
  }

  @Test
  void theTotalAndTheLevelFollowThePricesAsTheyAreTyped() {
    var id = road.toPlan();
    try (var desk = AtTheDesk.signIn(browsers.chromium, "http://localhost:" + port, "caseworker")) {
      desk.open(casefiles.facts(id).number(), "Établir le plan");
      desk.page.locator("[data-key=claim]").click();
      new FormTyping(desk.page).fill(Map.of("goal", "Ouvrir un atelier", "lines", List.of(Story.kit(700_000))));
      assertThat(desk.page.locator("#reckoning")).containsText("Niveau A5");
      desk.page.locator("[name='lines[0].unitPrice']").fill("2 000 000");
      desk.page.locator("[name='lines[0].quantity']").focus();
      assertThat(desk.page.locator("#reckoning")).containsText("dérogation");
      assertThat(desk.page.locator("[name='lines[0].quantity']")).isFocused();
      looks.at(desk.page, "fr drawUpPlan");
      desk.complete("Établir le plan", Map.of("lines", List.of(Story.kit(700_000))));
    }
    try (var desk = AtTheDesk.signIn(browsers.chromium, "http://localhost:" + port, "officer")) {
      desk.open(casefiles.facts(id).number(), "Vérifier la complétude");
      assertThat(desk.page.locator(".beside")).containsText("Kit de couture");
      looks.at(desk.page, "fr checkCompleteness");
      desk.page.navigate(desk.page.url() + "&lang=en");
      looks.at(desk.page, "en checkCompleteness");
    }
    assertThat(looks.problems()).isEmpty();
  }

  @Test
  void aSecondRevisionIsReadBesideTheFirstAndTheGridIsKept() {
    var id = road.toApproval(500_000);
    road.sign(id, TestStaff.OFFICER, "OFFICER", "RETURN");
    road.complete(id, TestStaff.AWA, "drawUpPlan", road.plan(450_000, 80_000));
    walk.as("officer", () -> grid.record(new FeasibilityGrid.Finding("KAYES", "FISH_FARMING", Feasibility.State.CLOSED,
        "Pas d'eau à la saison sèche", null, null)));
    try (var desk = AtTheDesk.signIn(browsers.chromium, "http://localhost:" + port, "officer")) {
      for (var language : List.of("fr", "en")) {
        desk.page.navigate("/cases/" + casefiles.facts(id).number() + "/plan?lang=" + language);
        looks.at(desk.page, language + " revisions");
        desk.page.navigate("/feasibility");
        looks.at(desk.page, language + " feasibility");
      }
    }
    assertThat(looks.problems()).isEmpty();
  }
}
