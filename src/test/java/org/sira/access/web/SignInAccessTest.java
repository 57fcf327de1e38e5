package org.sira.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.access.TestPeople.PASSWORD;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.MovableClock;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.access.Administration;
import org.sira.access.NewPerson;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.access.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SiraTest
class SignInAccessTest {

  @LocalServerPort private int port;
  @Autowired private MockMvc http;
  @Autowired private People people;
  @Autowired private Administration administration;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;

  private TestBrowser browser;
  private Duration before;

  @BeforeEach
  void aFreshBrowser() {
    jdbc.sql("delete from access_sign_in_attempt").update();
    before = clock.offset();
    browser = new TestBrowser(port);
  }

  @AfterEach
  void theClockAsItWas() {
    clock.moveTo(before);
  }

  @Test
  void theRightPasswordLetsInUnderANewSession() {
    var username = TestPeople.someone(people, Role.CASEWORKER);
    browser.get("/sign-in");
    var offered = browser.session();

    var answer = browser.signIn(username.toUpperCase(), PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(browser.session()).isNotNull().isNotEqualTo(offered);
    assertThat(browser.get("/me/password").body()).contains("Awa Sangaré").doesNotContain(PASSWORD);
    assertThat(people.find(username).orElseThrow().lastSignIn()).isNotNull();
  }

  @Test
  void theSessionsCookieIsNotForScriptsNorForOtherSites() {
    var cookie = browser.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();

    assertThat(cookie).startsWith("SIRA=").contains("HttpOnly").contains("SameSite=Lax");
  }

  @Test
  void behindHttpsTheCookieIsSecureAndTheBrowserIsToldToStayThere() throws Exception {
    http.perform(get("/sign-in").secure(true)).andExpect(cookie().secure("SIRA", true))
        .andExpect(header().exists("Strict-Transport-Security"));
  }

  @Test
  void whatACallerSaysOfItsOwnAddressIsNotBelieved() {
    var answer = browser.get("/sign-in", "X-Forwarded-Proto", "https");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).doesNotContain("Secure");

    var form = Map.of("username", "nobody-forging", "password", "guess");
    for (var i = 0; i < 5; i++) {
      browser.post("/sign-in", form, "X-Forwarded-For", "198.51.100." + i);
    }
    assertThat(browser.post("/sign-in", form, "X-Forwarded-For", "198.51.100.9").statusCode()).isEqualTo(429);
  }

  @Test
  void aNameThatIsTriedFromManyAddressesHasToWait() {
    var username = TestPeople.someone(people, Role.CASEWORKER);
    failed("'" + TestPeople.countedAs(username) + "'", "'198.51.100.' || n", 30);

    assertThat(browser.signIn(username, PASSWORD).statusCode()).isEqualTo(429);
    clock.moveTo(clock.offset().plusSeconds(61));
    assertThat(browser.signIn(username, PASSWORD).statusCode()).isEqualTo(302);
  }

  @Test
  void pagesForbidForeignAndInlineScriptFramesAndGuessing() {
    var headers = browser.get("/sign-in").headers();

    assertThat(headers.firstValue("Content-Security-Policy")).contains(SecurityHeaders.CONTENT);
    assertThat(SecurityHeaders.CONTENT).startsWith("default-src 'none'").doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  void aRefusalDoesNotTellWhetherThePersonExists() {
    var known = TestPeople.someone(people, Role.CASEWORKER);
    var gone = TestPeople.someone(people, Role.CASEWORKER);
    SignedIn.run(people, TestPeople.someone(people, Role.ADMIN), () -> administration.deactivate(gone));

    var wrong = browser.signIn(known, "not the password");
    var unknown = browser.signIn("nobody-at-all", "not the password");
    var deactivated = browser.signIn(gone, PASSWORD);
    var strange = browser.signIn("' or 1=1 --", "not the password");

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(told(wrong.body())).contains("Identifiant ou mot de passe incorrect");
    for (var other : new java.net.http.HttpResponse<?>[] {unknown, deactivated, strange}) {
      assertThat(other.statusCode()).isEqualTo(401);
      assertThat(told((String) other.body())).isEqualTo(told(wrong.body()));
    }
  }

  @Test
  void theFifthWrongPasswordHasToWaitAndTheWaitGrows() {
    var username = TestPeople.someone(people, Role.CASEWORKER);
    for (var i = 0; i < 5; i++) {
      assertThat(browser.signIn(username, "not the password").statusCode()).isEqualTo(401);
    }

    var tooSoon = browser.signIn(username, PASSWORD);
    assertThat(tooSoon.statusCode()).isEqualTo(429);
    assertThat(tooSoon.headers().firstValue("Retry-After")).isPresent();
    assertThat(told(tooSoon.body())).contains("Réessayez dans une minute");

    clock.moveTo(clock.offset().plusSeconds(61));
    assertThat(browser.signIn(username, "not the password").statusCode()).isEqualTo(401);
    clock.moveTo(clock.offset().plusSeconds(61));
    assertThat(told(browser.signIn(username, PASSWORD).body())).contains("Trop d&#39;essais");
    clock.moveTo(clock.offset().plusSeconds(61));
    assertThat(browser.signIn(username, PASSWORD).statusCode()).isEqualTo(302);
  }

  @Test
  void nobodysNameHasToWaitLikeSomebodys() {
    for (var i = 0; i < 5; i++) {
      browser.signIn("nobody-here", "guess");
    }

    assertThat(browser.signIn("nobody-here", "guess").statusCode()).isEqualTo(429);
  }

  @Test
  void anAddressThatTriesManyNamesHasToWait() {
    var username = TestPeople.someone(people, Role.CASEWORKER);
    failed("'name ' || n", "'127.0.0.1'", 50);

    assertThat(browser.signIn(username, PASSWORD).statusCode()).isEqualTo(429);
  }

  @Test
  void aDeactivatedPersonIsOutWithTheNextClick() {
    var username = TestPeople.someone(people, Role.CASEWORKER);
    browser.signIn(username, PASSWORD);
    assertThat(browser.get("/me/password").statusCode()).isEqualTo(200);

    SignedIn.run(people, TestPeople.someone(people, Role.ADMIN), () -> administration.deactivate(username));

    var answer = browser.get("/me/password");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).isEqualTo("/sign-in?ended");
    assertThat(browser.signIn(username, PASSWORD).statusCode()).isEqualTo(401);
  }

  @Test
  void aPersonWhoseRolesChangeIsOutWithTheNextClick() {
    var username = TestPeople.someone(people, Role.ADMIN);
    browser.signIn(username, PASSWORD);
    var person = people.find(username).orElseThrow();
    var asOfficer = new Post(java.util.Set.of(Role.OFFICER), "IOM", "KAYES", true, null);

    SignedIn.run(people, TestPeople.someone(people, Role.ADMIN), () -> administration.change(
        new NewPerson(username, person.displayName(), person.email(), "fr", asOfficer)));

    assertThat(browser.get("/admin").statusCode()).isEqualTo(302);
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    browser.signIn(TestPeople.someone(people, Role.CASEWORKER), PASSWORD);
    browser.post("/sign-out", Map.of("_csrf", "forged"));
    assertThat(browser.get("/me/password").statusCode()).as("still signed in").isEqualTo(200);

    var forged = new TestBrowser(port).post("/sign-in", Map.of("username", "x", "password", "y"));
    assertThat(forged.statusCode()).isEqualTo(302);
    assertThat(forged.headers().firstValue("Location").orElseThrow()).contains("/sign-in");
  }

  @Test
  void signingOutEndsTheSession() {
    browser.signIn(TestPeople.someone(people, Role.CASEWORKER), PASSWORD);
    browser.get("/me/password");
    var session = browser.session();

    assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(302);

    assertThat(new TestBrowser(port).get("/me/password", "Cookie", "SIRA=" + session).statusCode()).isEqualTo(302);
  }

  @Test
  void aScriptWithoutSessionGetsASentenceInsteadOfAnotherPage() {
    for (var header : new String[][] {{"HX-Request", "true"}, {"X-Requested-With", "XMLHttpRequest"}}) {
      var read = browser.get("/me/password", header);
      var written = browser.post("/me/password", Map.of(), header);

      assertThat(read.statusCode()).isEqualTo(401);
      assertThat(written.statusCode()).isEqualTo(401);
      assertThat(written.body()).startsWith("Votre session est terminée");
    }
  }

  @Test
  void afterTheSignInPeopleComeToThePageTheyAskedFor() {
    browser.get("/me/password");

    var answer = browser.signIn(TestPeople.someone(people, Role.CASEWORKER), PASSWORD);

    assertThat(answer.headers().firstValue("Location").orElseThrow()).as("names no host").isEqualTo("/me/password");
  }

  private static String told(String page) {
    var start = page.indexOf("role=\"alert\"");
    return start < 0 ? page : page.substring(start, page.indexOf("</div>", start));
  }

  private void failed(String subject, String address, int times) {
    jdbc.sql("insert into access_sign_in_attempt (subject, address, at) select " + subject + ", " + address
        + ", :now from generate_series(1, :times) n").param("now", java.sql.Timestamp.from(clock.instant()))
        .param("times", times).update();
  }
}
