package org.sira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sira.SiraTest;
import org.sira.TimeTravel;
import org.sira.access.Organisations;
import org.sira.access.People;
import org.sira.development.DemoPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The main pages of every role in a real browser, in both languages, on a desk's screen and on a phone of 360 pixels:
 * they open, nothing runs over the edge, the console stays silent, and axe finds no violation of WCAG 2.2 AA. With
 * {@code -Dsira.looks=folder} every page is also kept as a picture, to be looked at.
 */
@SiraTest
class PagesIT {

  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final String MANIFEST = """
      sending_reference,last_name,first_name,sex,date_of_birth,nationality,region,phone,host_country,id_document,id_number
      TIP-26-9101,Kanté,Ramata,F,1992-06-30,ML,Kayes,+223 76 31 52 64,LY,NINA,29206300123458
      TIP-26-9102,Sylla,Issa,M,1988-02-09,ML,Bamako,+223 66 22 74 86,LY,NINA,18802090123459
      TIP-26-9103,,Sans Nom,M,1988-02-09,ML,Bamako,,LY,NONE,
      """;

  private static Browsers browsers;
  private static String number;
  private static String arrival;

  private final List<String> problems = new ArrayList<>();

  @LocalServerPort
  private int port;

  @Autowired
  private CaseWalk walk;

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
  void bringACaseToItsApproval() {
    if (number != null) {
      return;
    }
    new DemoPeople(people, organisations).enter();
    try (var caseworker = AtTheDesk.signIn(browsers.chromium, address(), "caseworker")) {
      caseworker.importManifest("manifeste.csv", MANIFEST);
      time.runDue();
      caseworker.page.reload();
      arrival = Path.of(caseworker.page.url()).getFileName().toString();
      number = caseworker.page.locator("td a[href^='/cases/']").first().innerText();
    }
    walk.until(number, "signOff", Story.plain());
  }

  @ParameterizedTest
  @ValueSource(strings = {"caseworker", "officer", "manager", "protection", "committee.iom", "finance", "logistics",
      "monitoring", "admin", "partner"})
  void pagesOpenWithoutFault(String username) {
    try (var desk = AtTheDesk.signIn(browsers.chromium, address(), username)) {
      Stream.of("en", "fr").forEach(language -> {
        desk.page.navigate("/?lang=" + language);
        pages(username, desk).forEach(page -> look(desk, page, language, 200));
        look(desk, "/no-such-page", language, 404);
      });
    }
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void strangersSeeTheSignInPage(String language) {
    try (var desk = AtTheDesk.stranger(browsers.chromium, address())) {
      look(desk, "/sign-in?lang=" + language, language, 200);
    }
    assertThat(problems).isEmpty();
  }

  private List<String> pages(String username, AtTheDesk desk) {
    var own = switch (username) {
      case "caseworker" -> Stream.of(Stream.of("/tasks?f=all", "/cases", "/arrivals", "/arrivals/" + arrival, "/me/password"),
          task(desk), sections(desk)).flatMap(pages -> pages);
      case "officer" -> Stream.of("/tasks", "/approvals", "/approvals/" + number,
          "/cases/" + number + "/act/hold", "/cases/" + number + "/act/withdraw");
      case "manager", "committee.iom" -> Stream.of("/tasks", "/approvals", "/approvals?show=all");
      case "finance" -> Stream.of("/tasks", "/payments");
      case "admin" -> Stream.of("/admin", "/admin/people/new", "/admin/people/caseworker", "/admin/organisations",
          "/admin/organisations/new", "/admin/organisations/NGO_KITA");
      default -> Stream.of("/tasks", "/cases");
    };
    return Stream.concat(Stream.of("/"), own).toList();
  }

  private Stream<String> task(AtTheDesk desk) {
    desk.page.navigate("/tasks?f=all");
    var href = desk.page.locator("#rows .row-link").first().getAttribute("href").replaceAll("[?].*", "");
    return Stream.of(href, href + "/history", href + "/documents", href + "/diagram");
  }

  private Stream<String> sections(AtTheDesk desk) {
    desk.page.navigate("/cases/" + number);
    return desk.page.locator(".case-nav .filters a").all().stream().map(link -> link.getAttribute("href"));
  }

  private void look(AtTheDesk desk, String address, String language, int status) {
    desk.forget();
    desk.page.setViewportSize(1280, 900);
    var answer = desk.page.navigate(address);
    desk.page.waitForLoadState(LoadState.NETWORKIDLE);
    var where = language + " " + address.replace(number, "{number}");
    if (answer.status() != status) {
      problems.add(where + ": " + answer.status());
    }
    desk.complaints().stream().filter(said -> status == 200 || !said.contains("404")).forEach(said -> problems.add(where + ": " + said));
    axe(desk.page, where + " at 1280");
    keep(desk.page, where + " 1280");
    desk.page.setViewportSize(360, 740);
    var wide = desk.page.evaluate("() => document.documentElement.scrollWidth");
    if (((Number) wide).intValue() > 360) {
      problems.add(where + ": " + wide + " pixels wide on a phone, for " + desk.page.evaluate(
          "() => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 361).slice(0, 4).map(e => e.tagName + '.' + e.className).join(' ')"));
    }
    axe(desk.page, where + " at 360");
    keep(desk.page, where + " 360");
  }

  private void axe(Page page, String where) {
    new AxeBuilder(page).withTags(WCAG).setLegacyMode(true).analyze().getViolations().forEach(rule -> problems.add(
        where + ": " + rule.getId() + " " + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList()));
  }

  private static void keep(Page page, String where) {
    var folder = System.getProperty("sira.looks");
    if (folder != null) {
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
          .setPath(Path.of(folder, where.replaceAll("[^A-Za-z0-9.-]+", "_") + ".png")));
    }
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
