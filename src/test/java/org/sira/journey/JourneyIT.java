package org.sira.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.TimeTravel;
import org.sira.access.Organisations;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.development.DemoPeople;
import org.sira.worklist.TaskLists;
import org.sira.worklist.WorklistTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One returnee's whole way, from the manifest to the closed case, in a real browser: every step by somebody of its role,
 * each in a window of their own; only the waiting is done by the clock. With {@code -Dsira.pictures} it takes the
 * pictures of the README on the way.
 */
@SiraTest
class JourneyIT {

  private static final Path PICTURES = Path.of("docs/pictures");
  private static final boolean PICTURED = System.getProperty("sira.pictures") != null;
  private static final int MOST_STEPS = 600;
  private static final Path MANIFEST = Path.of("src/test/resources/manifests/manifest-two-people.csv");

  private static Browsers browsers;

  private final Map<Role, AtTheDesk> desks = new EnumMap<>(Role.class);
  private final Looks looks = new Looks();
  private final Story story = Story.plain()
      .at("drawUpPlan", Map.of("givesUp", false, "relativeOfStaff", false, "goal", "Ouvrir un atelier de couture à Kayes",
          "lines", List.of(Story.kit(500_000), Story.cash(250_000))));

  @LocalServerPort
  private int port;

  @Autowired
  private CaseWalk walk;

  @Autowired
  private TaskLists lists;

  @Autowired
  private SampleAnswers samples;

  @Autowired
  private TimeTravel time;

  @Autowired
  private People people;

  @Autowired
  private Organisations organisations;

  @BeforeAll
  static void startBrowser() {
    browsers = Browsers.start();
  }

  @AfterAll
  static void stopBrowser() {
    browsers.close();
  }

  @BeforeEach
  void enterPeople() {
    new DemoPeople(people, organisations).enter();
  }

  @Test
  void aReturneeIsFollowedFromTheManifestToTheClosedCaseBySixPeople() throws IOException {
    var number = arrive();
    for (int i = 0; i < MOST_STEPS && !walk.facts(number).closed(); i++) {
      goOn(number);
    }

    assertThat(walk.facts(number).closeReason()).isEqualTo("COMPLETED");
    assertThat(desks).containsOnlyKeys(Role.CASEWORKER, Role.OFFICER, Role.MANAGER, Role.FINANCE, Role.LOGISTICS,
        Role.MONITORING);
    var caseworker = desk(Role.CASEWORKER).page;
    caseworker.navigate("/cases/" + number);
    assertThat(caseworker.locator(".page-head")).containsText("Aminata");
    assertThat(caseworker.locator(".page-head .badge.plain")).isVisible();
    // A draft typed in the last second is offered once more after its task is done, and answered as gone.
    assertThat(desks.values()).allSatisfy(desk ->
        assertThat(desk.complaints()).allMatch(said -> said.contains("/draft") && said.contains("410")));
    assertThat(looks.problems()).as("the steps' forms").isEmpty();
    desks.values().forEach(AtTheDesk::close);
  }

  /** The manifest is read at once; its cases are opened by a job that the clock runs. */
  private String arrive() throws IOException {
    var caseworker = desk(Role.CASEWORKER);
    caseworker.importManifest("manifeste.csv", Files.readString(MANIFEST));
    time.runDue();
    caseworker.page.reload();
    var links = caseworker.page.locator("td a[href^='/cases/']");
    assertThat(links).hasCount(2);
    return links.first().innerText();
  }

  private void goOn(String number) {
    time.runDue();
    var open = walk.open(number);
    if (open.isEmpty()) {
      time.advance(Duration.ofDays(1));
    } else if (open.get(0).step().equals("signOff")) {
      approve(number, open.get(0));
    } else {
      work(number, open.get(0));
    }
  }

  private void work(String number, WorklistTask task) {
    var desk = desk(task.role());
    var step = task.name(Locale.FRENCH);
    var known = walk.as(task.role().name().toLowerCase(Locale.ROOT), () -> lists.draft(task));
    var answers = samples.to(lists.formSource(task), known, story.answersAt(task.step()), () -> FormTyping.PHOTO);
    desk.open(number, step);
    looks.at(desk.page, task.step());
    if (task.step().equals("drawUpPlan")) {
      picture(desk, "worklist");
    }
    desk.complete(step, answers);
  }

  private void approve(String number, WorklistTask task) {
    var desk = desk(task.role());
    desk.page.navigate("/approvals/" + number);
    desk.page.locator("#f-remark").fill("Projet réaliste, prix vérifiés auprès de deux fournisseurs");
    picture(desk, "approval");
    pictureTheCase(number);
    desk.page.locator("button[value=APPROVE]").click();
    desk.expectFlash("");
  }

  private void pictureTheCase(String number) {
    var desk = desk(Role.CASEWORKER);
    desk.page.navigate("/cases/" + number);
    picture(desk, "case");
    pictureTheRoad(desk, number);
  }

  /** On a screen that is large enough for the whole diagram. */
  private void pictureTheRoad(AtTheDesk desk, String number) {
    desk.page.setViewportSize(2400, 1600);
    desk.page.navigate("/cases/" + number + "/road");
    assertThat(desk.page.locator(".diagram svg .djs-shape").first()).isVisible();
    if (PICTURED) {
      desk.page.evaluate("() => document.querySelectorAll('main, main *').forEach(e => e.style.maxWidth = 'none')");
      desk.page.locator(".diagram-canvas").evaluate("e => { e.style.height = '1300px'; }");
      desk.page.waitForFunction("() => document.querySelector('.diagram-canvas svg').getBoundingClientRect().width > 1500");
      desk.page.locator(".diagram-canvas").screenshot(
          new Locator.ScreenshotOptions().setPath(PICTURES.resolve("road.png")));
    }
    desk.page.setViewportSize(1280, 900);
  }

  private void picture(AtTheDesk desk, String name) {
    if (PICTURED) {
      desk.picture(PICTURES.resolve(name + ".png"));
    }
  }

  private AtTheDesk desk(Role role) {
    return desks.computeIfAbsent(role, one -> AtTheDesk.signIn(browsers.chromium, "http://localhost:" + port,
        one.name().toLowerCase(Locale.ROOT)));
  }
}
