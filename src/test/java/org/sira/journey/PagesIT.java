package org.sira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sira.SiraTest;
import org.sira.TestMail;
import org.sira.TimeTravel;
import org.sira.access.Actor;
import org.sira.access.Administration;
import org.sira.access.NewPerson;
import org.sira.access.Organisations;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.casefile.ContactLog;
import org.sira.casefile.Endings;
import org.sira.casefile.Holds;
import org.sira.casefile.LoggedContact.How;
import org.sira.casefile.LoggedContact.Told;
import org.sira.casefile.Notes;
import org.sira.development.DemoPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page in a real browser, as each role meets it, in both languages, on a desk's screen and on a phone: it opens,
 * nothing runs over the edge, the console stays silent, and axe finds no violation of WCAG 2.2 AA.
 */
@SiraTest
class PagesIT {

  private static final String MANIFEST = """
      sending_reference,last_name,first_name,sex,date_of_birth,nationality,region,phone,host_country,id_document,id_number
      TIP-26-9101,Kanté-Diarrassouba,Ramata Assanatou Bintou,F,1992-06-30,ML,Kayes,+223 76 31 52 64,LY,NINA,29206300123458
      TIP-26-9102,Sylla,Issa,M,1988-02-09,ML,Bamako,+223 66 22 74 86,LY,NINA,18802090123459
      TIP-26-9103,Sangho,Adama,M,1990-05-01,ML,Bamako,,LY,NINA,19005010123450
      TIP-26-9104,Tall,Nènè,F,1993-11-21,ML,Bamako,,LY,NINA,29311210123451
      TIP-26-9105,,Sans Nom,M,1988-02-09,ML,Bamako,,LY,NONE,
      """;

  private static Browsers browsers;
  private static String arrival;
  private static String number;
  private static String held;
  private static String refused;
  private static String closed;

  private final Looks looks = new Looks();

  @LocalServerPort int port;
  @Autowired CaseWalk walk;
  @Autowired TimeTravel time;
  @Autowired People people;
  @Autowired Organisations organisations;
  @Autowired Casefiles casefiles;
  @Autowired Holds holds;
  @Autowired Notes notes;
  @Autowired ContactLog contacts;
  @Autowired Endings endings;
  @Autowired Administration administration;

  @BeforeAll
  static void startBrowser() {
    browsers = Browsers.start();
  }

  @AfterAll
  static void stopBrowser() {
    browsers.close();
  }

  @BeforeEach
  void bringCasesToWhereTheyShowMost() {
    if (number != null) {
      return;
    }
    new DemoPeople(people, organisations).enter();
    var opened = importedCases();
    number = opened.get(0);
    held = opened.get(1);
    refused = opened.get(2);
    closed = opened.get(3);
    walk.until(number, "signOff", Story.plain());
    walk.until(held, "drawUpPlan", Story.plain());
    walk.as("manager", () -> holds.hold(held, "SECURITY", casefiles.today().plusDays(30), "Route coupée"));
    walk.until(refused, "informOfRefusal", Story.plain().at("signOff", Map.of("decision", "REFUSE", "reason", "NOT_FEASIBLE")));
    walk.until(closed, "assessNeeds", Story.plain());
    walk.as("caseworker", () -> endings.withdraw(closed, "MOVED_AWAY", "Partie chez sa sœur"));
    walk.complete(closed, "talkBeforeExit", Map.of("talkDate", casefiles.today().toString(), "reason", "MOVED_AWAY",
        "optionsExplored", List.of("PAUSE")));
    walk.toTheEnd(closed, Story.plain());
    walk.as("caseworker", () -> write(number));
  }

  private void write(String number) {
    var today = casefiles.today();
    contacts.log(number, new Told(today.minusDays(9), How.CALL, false, "Sonne, sans réponse.\nRappeler le soir.", null));
    contacts.log(number, new Told(today, How.OTHER_PERSON, true, "Sa sœur : elle revient du marché à midi, Faladié-Sokoura-Banankabougou.", today.plusDays(2)));
    notes.add(number, false, "Préfère être appelée après la prière.");
    notes.add(number, true, "Craint son ancien employeur.");
    notes.correct(number, notes.read(casefiles.visible(number).id()).get(1).id(), "Préfère être appelée avant midi.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"caseworker", "protection", "officer", "manager", "committee.iom", "chief", "finance",
      "logistics", "monitoring", "owner", "admin", "auditor", "partner"})
  void everyPageOfARoleOpensWithoutFault(String username) {
    try (var desk = AtTheDesk.signIn(browsers.chromium, address(), username)) {
      Stream.of("en", "fr").forEach(language -> {
        desk.page.navigate("/?lang=" + language);
        pages(username, desk).forEach(page -> look(desk, page, language, 200));
      });
    }
    assertThat(looks.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void strangersSeeTheSignInPageAndAnInvitation(String language) {
    var invitation = invitation();
    try (var desk = AtTheDesk.stranger(browsers.chromium, address())) {
      look(desk, "/sign-in?lang=" + language, language, 200);
      look(desk, invitation, language, 200);
    }
    assertThat(looks.problems()).isEmpty();
  }

  @Test
  void whatCannotBeDoneIsSaidOnAPageWithoutFault() {
    try (var desk = AtTheDesk.signIn(browsers.chromium, address(), "caseworker")) {
      look(desk, "/no-such-page", "fr", 404);
      look(desk, "/admin", "fr", 403);
      desk.page.navigate("/cases/" + number + "/act/duplicate");
      desk.page.locator("#of").fill("ML-00-00000");
      desk.page.locator("main .btn-primary").click();
      desk.page.locator("[role=alert]").waitFor();
      looks.at(desk.page, "fr a refused act");
      desk.sendManifest("liste.csv", "pas,une,liste\n1,2,3\n");
      desk.page.locator("[role=alert]").waitFor();
      looks.at(desk.page, "fr a refused manifest");
    }
    assertThat(looks.problems()).isEmpty();
  }

  private List<String> pages(String username, AtTheDesk desk) {
    var own = switch (username) {
      case "caseworker" -> Stream.of(Stream.of("/tasks", "/tasks?f=all", "/cases", "/cases?q=Zzzz",
          "/cases?q=" + number.substring(3), "/arrivals", "/arrivals/" + arrival, "/me/password"), task(desk),
          sections(desk, number), acts(number, "addNote", "logContact", "consent", "hold", "withdraw", "deceased",
          "lostContact", "remigrated", "duplicate"), Stream.of("/cases/" + held,
          "/cases/" + refused), acts(held, "resume"), acts(refused, "appeal")).flatMap(pages -> pages);
      case "protection" -> Stream.concat(Stream.of("/tasks?f=group"), sections(desk, number));
      case "officer" -> Stream.of("/tasks", "/approvals", "/approvals/" + number, "/cases/" + closed,
          "/cases/" + closed + "/act/reopen");
      case "manager" -> Stream.of("/tasks?f=group", "/approvals", "/cases", "/cases/caseload", "/cases?f=SILENT",
          "/cases?f=ONGOING&r=caseworker", "/cases/responsible?case=" + number + "&case=" + held);
      case "committee.iom", "chief" -> Stream.of("/tasks?f=group", "/approvals", "/approvals?show=all");
      case "finance" -> Stream.of("/tasks", "/payments", "/cases/" + number, "/cases/" + number + "/disbursement");
      case "admin" -> Stream.of("/admin", "/admin/people/new", "/admin/people/caseworker", "/admin/organisations",
          "/admin/organisations/new", "/admin/organisations/NGO_KITA", "/operations");
      case "auditor" -> Stream.of("/audit", "/audit?by=caseworker");
      case "owner" -> Stream.<String>of();
      default -> Stream.of("/tasks", "/cases");
    };
    return Stream.concat(Stream.of("/"), own).toList();
  }

  private static Stream<String> acts(String number, String... acts) {
    return Stream.of(acts).map(act -> "/cases/" + number + "/act/" + act);
  }

  private Stream<String> task(AtTheDesk desk) {
    desk.page.navigate("/tasks?f=all");
    var href = desk.page.locator("#rows .row-link").first().getAttribute("href").replaceAll("[?].*", "");
    return Stream.of(href, href + "/history", href + "/documents", href + "/diagram");
  }

  private Stream<String> sections(AtTheDesk desk, String number) {
    desk.page.navigate("/cases/" + number);
    return new ArrayList<>(desk.page.locator(".case-nav .filters a").all()).stream().map(link -> link.getAttribute("href"));
  }

  /** French, the language of the house, in both sizes; English on the phone, where long words have least room. */
  private void look(AtTheDesk desk, String address, String language, int status) {
    desk.forget();
    desk.page.setViewportSize(1280, 900);
    var answer = desk.page.navigate(address);
    waitForDiagram(desk.page);
    var where = language + " " + address.replaceAll("ML-\\d+-\\d+", "number").replaceAll("[0-9a-f-]{36}|(?<=invitation/).+", "id");
    if (answer.status() != status) {
      looks.complain(where + ": " + answer.status());
    }
    desk.complaints().stream().filter(said -> status == 200 || !said.contains(String.valueOf(status)))
        .forEach(said -> looks.complain(where + ": " + said));
    if ("fr".equals(language)) {
      looks.onDesk(desk.page, where);
    }
    looks.onPhone(desk.page, where);
  }

  private static void waitForDiagram(Page page) {
    if (page.locator(".diagram").count() > 0) {
      page.locator(".diagram svg .djs-shape").first().waitFor();
    }
  }

  /** The way to the page where an invited person chooses a password, as the mail gives it. */
  private String invitation() {
    var somebody = "invited" + UUID.randomUUID().toString().substring(0, 8);
    walk.as("admin", () -> administration.invite(new NewPerson(somebody, "Néné Barry", somebody + "@sira.example", "fr",
        new Post(Set.of(Role.CASEWORKER), Actor.IOM, "BAMAKO", false, null))));
    time.runDue();
    var mail = TestMail.words(TestMail.to(somebody + "@sira.example").get(0));
    return Pattern.compile("/invitation/[\\w-]+").matcher(mail).results().findFirst().orElseThrow().group();
  }

  private List<String> importedCases() {
    try (var caseworker = AtTheDesk.signIn(browsers.chromium, address(), "caseworker")) {
      caseworker.importManifest("manifeste.csv", MANIFEST);
      time.runDue();
      caseworker.page.reload();
      arrival = Path.of(caseworker.page.url()).getFileName().toString();
      return caseworker.page.locator("td a[href^='/cases/']").allInnerTexts();
    }
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
