package org.sira.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.access.TestPeople.PASSWORD;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.access.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiraTest
class ErrorPagesIT {

  @LocalServerPort private int port;
  @Autowired private People people;

  private TestBrowser browser;
  private String username;

  @BeforeEach
  void somebodySignedIn() {
    browser = new TestBrowser(port);
    username = TestPeople.someone(people, Role.CASEWORKER);
    browser.signIn(username, PASSWORD);
  }

  @Test
  void aWrongAddressIsToldCalmly() {
    calm(browser.get("/nowhere"), 404, "Page introuvable");
    calm(browser.get("/error"), 404, "Page introuvable");
    calm(browser.get("/nowhere?lang=en"), 404, "Page not found");
  }

  @Test
  void whatIsNotTheirsToDoIsToldCalmly() {
    calm(browser.get("/admin"), 403, "Cela ne vous est pas ouvert");
  }

  @Test
  void anAddressOpenedTheWrongWayIsToldCalmly() {
    browser.get("/me/password");
    calm(browser.post("/admin/people/new/x", Map.of()), 404, "Page introuvable");
    calm(browser.post("/audit", Map.of()), 405, "ne s&#39;ouvre pas ainsi");
    calm(browser.get("/me/password?lang=%00"), 400, "Cette demande");
  }

  @Test
  void aBodyThatIsTooLargeIsToldCalmly() {
    browser.get("/me/password");
    calm(browser.post("/me/password", Map.of("password", "x".repeat(12_000_000))), 413, "trop grand");
  }

  @Test
  void programsGetAProblemDocument() {
    var basic = "Basic " + Base64.getEncoder().encodeToString((username + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    var answer = new TestBrowser(port).get("/api/v1/nowhere", "Authorization", basic);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"");
  }

  @Test
  void thePersonsLanguageFollowsTheSwitch() {
    assertThat(browser.get("/me/password").body()).contains("Changer mon mot de passe");
    assertThat(browser.get("/me/password?lang=en").body()).contains("Change my password");
    assertThat(browser.get("/me/password").body()).contains("Change my password");
    assertThat(people.find(username).orElseThrow().language()).isEqualTo("en");
  }

  @Test
  void strangersAreSpokenToInTheLanguageOfTheirBrowser() {
    assertThat(new TestBrowser(port).get("/sign-in", "Accept-Language", "en-GB,en;q=0.8").body()).contains("Sign in");
    assertThat(new TestBrowser(port).get("/sign-in", "Accept-Language", "de").body()).contains("Se connecter");
    assertThat(new TestBrowser(port).get("/sign-in?lang=xx", "Accept-Language", "%").body()).contains("Se connecter");
  }

  private static void calm(HttpResponse<String> answer, int status, String title) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(title).doesNotContain("Exception").doesNotContain("at org.").doesNotContain("??");
  }
}
