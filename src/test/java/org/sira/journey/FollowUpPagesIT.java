package org.sira.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;

/** The waiting for news of a person on the pages of the case, and the act that ends it, in the browser. */
@SiraTest
class FollowUpPagesIT extends OnTheRoad {

  @Test
  void thePageOfTheCaseCountsTheDaysAndTheActThatAPersonWasFoundEndsThem() throws IOException {
    var silent = Story.plain().at("contactReturnee", Story.notReached()).at("searchReturnee", Map.of("foundAgain", false,
        "leads", List.of(Map.of("asked", "EMERGENCY_CONTACT", "learnt", "Son frère ne l'a pas vu depuis la fête"),
            Map.of("asked", "CHIEF", "learnt", "Parti vers Sikasso, sans laisser d'adresse"))));
    var number = flownHome();
    walk.until(number, "searchReturnee", silent);
    walk.work(number, "searchReturnee", silent);
    var looks = new Looks();
    try (var browsers = Browsers.start();
        var desk = AtTheDesk.signIn(browsers.chromium, "http://localhost:" + port, "caseworker")) {
      for (var language : List.of("en", "fr")) {
        desk.page.navigate("/cases/" + number + "?lang=" + language);
        looks.at(desk.page, language + " unreachable case");
        desk.page.navigate("/cases/" + number + "/follow-up");
        looks.at(desk.page, language + " follow-up");
      }
      assertThat(desk.page.locator(".notice").first()).containsText("dans 60 jours");
      desk.page.navigate("/cases/" + number + "/act/found");
      looks.at(desk.page, "fr act found");
      desk.page.locator("#newPhone").fill("66 12 34 56");
      desk.page.locator("#note").fill("Vu au marché de Médine");
      desk.page.locator("main .btn-primary").click();
      desk.expectFlash("Le suivi reprend");
      assertThat(walk.steps(number)).containsExactly("contactReturnee");
      desk.page.navigate("/tasks/" + walk.task(number, "contactReturnee").path("id").asText());
      looks.at(desk.page, "fr contactReturnee");
    }
    assertThat(looks.problems()).isEmpty();
  }
}
