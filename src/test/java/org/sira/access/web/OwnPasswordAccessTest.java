package org.sira.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.access.TestPeople.PASSWORD;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.access.Administration;
import org.sira.access.People;
import org.sira.access.PersonInvited;
import org.sira.access.Role;
import org.sira.access.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SiraTest
@RecordApplicationEvents
class OwnPasswordAccessTest {

  private static final String OTHER = "une autre phrase";

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private Administration administration;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationEvents events;

  private TestBrowser browser;
  private String username;

  @BeforeEach
  void somebodySignedIn() {
    jdbc.sql("delete from access_sign_in_attempt").update();
    browser = new TestBrowser(port);
    username = TestPeople.someone(people, Role.CASEWORKER);
    browser.signIn(username, PASSWORD);
    browser.get("/me/password");
  }

  @Test
  void aNewPasswordKeepsThisSessionAndEndsTheOthers() {
    var elsewhere = new TestBrowser(port);
    elsewhere.signIn(username, PASSWORD);

    var answer = change(PASSWORD, OTHER, OTHER);

    assertThat(answer).isEqualTo(302);
    assertThat(browser.get("/me/password").body()).contains("Votre mot de passe est changé");
    assertThat(elsewhere.get("/me/password").statusCode()).isEqualTo(302);
    assertThat(new TestBrowser(port).signIn(username, OTHER).statusCode()).isEqualTo(302);
  }

  @Test
  void thePresentPasswordIsAskedFor() {
    assertThat(change("wrong", OTHER, OTHER)).isEqualTo(422);
    assertThat(change(PASSWORD, OTHER, "different")).isEqualTo(422);
    assertThat(change(PASSWORD, "short", "short")).isEqualTo(422);
    assertThat(new TestBrowser(port).signIn(username, PASSWORD).statusCode()).isEqualTo(302);
  }

  @Test
  void thePresentPasswordCannotBeGuessedHere() {
    for (var i = 0; i < 6; i++) {
      change("guess " + i, OTHER, OTHER);
    }
    assertThat(change(PASSWORD, OTHER, OTHER)).isEqualTo(422);
  }

  @Test
  void anInvitationLeadsToTheSignIn() {
    var newcomer = TestPeople.aPerson(Role.CASEWORKER);
    SignedIn.run(people, TestPeople.someone(people, Role.ADMIN), () -> administration.invite(newcomer));
    var link = "/invitation/" + events.stream(PersonInvited.class).findFirst().orElseThrow().token();
    var guest = new TestBrowser(port);

    assertThat(guest.get(link).body()).contains("Bienvenue").doesNotContain("??");
    assertThat(guest.post(link, Map.of("password", "short", "repeat", "short")).statusCode()).isEqualTo(422);
    assertThat(guest.post(link, Map.of("password", OTHER, "repeat", OTHER)).statusCode()).isEqualTo(302);
    assertThat(guest.get(link).statusCode()).isEqualTo(410);
    assertThat(guest.post(link, Map.of("password", OTHER, "repeat", OTHER)).statusCode()).isEqualTo(410);
    assertThat(guest.signIn(newcomer.username(), OTHER).statusCode()).isEqualTo(302);
  }

  private int change(String current, String password, String repeat) {
    return browser.post("/me/password", Map.of("current", current, "password", password, "repeat", repeat)).statusCode();
  }
}
