package org.sira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.worklist.Tasks;
import org.springframework.beans.factory.annotation.Autowired;

/** The forms of registration as a caseworker meets them: what one answer brings up, and what a phone shows of it. */
@SiraTest
class RegistrationPageIT extends OnTheRoad {

  private static Browsers browsers;
  private final Looks looks = new Looks();

  @Autowired CaseWalk cases;
  @Autowired Tasks tasks;

  @BeforeAll
  static void startBrowser() {
    browsers = Browsers.start();
  }

  @AfterAll
  static void stopBrowser() {
    browsers.close();
  }

  @Test
  void oneAnswerBringsUpTheNextQuestions() throws IOException {
    var number = flownHome();
    try (var desk = AtTheDesk.signIn(browsers.chromium, "http://localhost:" + port, "caseworker")) {
      open(desk, number, "completeRegistration");
      looks.at(desk.page, "fr registration as it opens");
      assertThat(field(desk, "guardianName").count()).as("an adult answers for himself").isZero();

      var form = new FormTyping(desk.page);
      form.fill(Map.of("region", "KAYES"));
      assertThat(field(desk, "cercle").locator("option").evaluateAll("all => all.map(one => one.value)"))
          .isEqualTo(List.of("", "KAYES.KAYES", "KAYES.BAFOULABE", "KAYES.DIEMA", "KAYES.KENIEBA", "KAYES.KITA",
              "KAYES.NIORO", "KAYES.YELIMANE"));
      form.fill(Map.of("birthKnown", "AGE"));
      form.fill(Map.of("estimatedAge", "12"));
      assertThat(field(desk, "birthDate").count()).as("no day is asked of who knows none").isZero();
      assertThat(field(desk, "guardianName").count()).as("somebody answers for a child").isOne();
      looks.at(desk.page, "fr registration of a child");

      cases.as("chief", () -> cases.until(number, "recordConsents", Story.plain()));
      open(desk, number, "recordConsents");
      looks.at(desk.page, "fr consents");
      form.fill(Map.of("processingAccepted", "NO"));
      assertThat(field(desk, "shareWithPartner").count()).as("what is not asked").isZero();
    }
    assertThat(looks.problems()).isEmpty();
  }

  private void open(AtTheDesk desk, String number, String step) {
    var task = cases.as("chief", () -> cases.open(number)).stream().filter(one -> one.step().equals(step)).findFirst().orElseThrow();
    cases.as("caseworker", () -> tasks.claim(task.id()));
    desk.page.navigate("/tasks/" + task.id());
    desk.page.locator("#task-form").waitFor();
  }

  private static Locator field(AtTheDesk desk, String name) {
    return desk.page.locator("#task-form [name='%s']:not([type=hidden])".formatted(name));
  }
}
