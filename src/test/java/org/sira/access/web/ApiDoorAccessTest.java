package org.sira.access.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.sira.access.TestPeople.PASSWORD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.MovableClock;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.access.Administration;
import org.sira.access.NewPerson;
import org.sira.access.OwnAccess;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.access.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SiraTest
class ApiDoorAccessTest {

  /** Needs somebody signed in, and answers whoever it is. */
  private static final String DOOR = "/v3/api-docs";
  private static final String OTHER = "another short sentence";

  @Autowired private MockMvc http;
  @Autowired private People people;
  @Autowired private Administration administration;
  @Autowired private OwnAccess own;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;

  private Duration before;
  private String username;

  @BeforeEach
  void somebody() {
    jdbc.sql("delete from access_sign_in_attempt").update();
    before = clock.offset();
    username = TestPeople.someone(people, Role.CASEWORKER);
  }

  @AfterEach
  void theClockAsItWas() {
    clock.moveTo(before);
  }

  @Test
  void withoutPasswordNothingIsAnswered() throws Exception {
    for (var address : new String[] {DOOR, "/api/v1/tasks", "/actuator/prometheus"}) {
      http.perform(get(address).header("Accept-Language", "en"))
          .andExpect(status().isUnauthorized())
          .andExpect(header().string("WWW-Authenticate", containsString("Basic")))
          .andExpect(content().contentType("application/problem+json"))
          .andExpect(jsonPath("$.code").value("UNAUTHENTICATED"))
          .andExpect(jsonPath("$.detail").value("Username or password is missing or wrong."));
    }
  }

  @Test
  void aPasswordOpensTheDoorWithoutASession() throws Exception {
    http.perform(get(DOOR).with(httpBasic(username, PASSWORD)))
        .andExpect(status().isOk()).andExpect(cookie().doesNotExist("SIRA"));
  }

  @Test
  void wrongUnknownAndImpossibleNamesAreRefusedAlike() throws Exception {
    for (var name : new String[] {username, "nobody-at-all", "nul\u0000", "", "é ' --", "x".repeat(5000)}) {
      http.perform(get(DOOR).with(httpBasic(name, "wrong")))
          .andExpect(status().isUnauthorized()).andExpect(jsonPath("$.code").value("UNAUTHENTICATED"));
    }
    http.perform(get(DOOR).header("Authorization", "Basic %%%")).andExpect(status().isUnauthorized());
  }

  @Test
  void healthIsOpenAndTellsNothingElse() throws Exception {
    http.perform(get("/actuator/health")).andExpect(content().string(not(containsString("components"))));
  }

  @Test
  void onlyAdministratorsReadTheInstruments() throws Exception {
    var admin = TestPeople.someone(people, Role.ADMIN);
    http.perform(get("/actuator/metrics").with(httpBasic(username, PASSWORD)))
        .andExpect(status().isForbidden()).andExpect(jsonPath("$.code").value("NOT_YOUR_ROLE"));
    http.perform(get("/actuator/metrics").with(httpBasic(admin, PASSWORD))).andExpect(status().isNotFound());
  }

  @Test
  void noSpellingOfAnAddressOpensAnotherDoor() throws Exception {
    for (var spelt : new String[] {"/%61ctuator/prometheus", "/actuato%72/prometheus", "/actuator/prometheu%73", "/%61pi/v1/me"}) {
      http.perform(get(URI.create(spelt))).andExpect(status().isUnauthorized())
          .andExpect(header().string("WWW-Authenticate", containsString("Basic")));
    }
    http.perform(get(URI.create("/%61ctuator/prometheus")).with(SignedIn.as(username))).andExpect(status().isForbidden());
  }

  @Test
  void aVerifiedPasswordIsRememberedForFiveMinutes() throws Exception {
    enter(PASSWORD, 200);
    jdbc.sql("update access_person set password_hash = '{bcrypt}gone' where username = :username")
        .param("username", username).update();

    clock.moveTo(clock.offset().plusMinutes(4));
    enter(PASSWORD, 200);
    enter("wrong", 401);
    clock.moveTo(clock.offset().plusMinutes(2));
    enter(PASSWORD, 401);
  }

  @Test
  void aChangedPasswordIsForgottenAtOnce() throws Exception {
    enter(PASSWORD, 200);

    own.changePassword(username, OTHER);

    enter(PASSWORD, 401);
    enter(OTHER, 200);
  }

  @Test
  void aDeactivatedPersonIsForgottenAtOnce() throws Exception {
    enter(PASSWORD, 200);
    var admin = TestPeople.someone(people, Role.ADMIN);

    SignedIn.run(people, admin, () -> administration.deactivate(username));
    enter(PASSWORD, 401);

    SignedIn.run(people, admin, () -> administration.reactivate(username));
    enter(PASSWORD, 200);
  }

  @Test
  void changedRolesCountFromTheNextCall() throws Exception {
    http.perform(get("/actuator/metrics").with(httpBasic(username, PASSWORD))).andExpect(status().isForbidden());
    var person = people.find(username).orElseThrow();
    var post = new Post(Set.of(Role.ADMIN), "IOM", "KAYES", false, null);

    SignedIn.run(people, TestPeople.someone(people, Role.ADMIN), () -> administration.change(
        new NewPerson(username, person.displayName(), person.email(), "fr", post)));

    http.perform(get("/actuator/metrics").with(httpBasic(username, PASSWORD))).andExpect(status().isNotFound());
  }

  @Test
  void guessingIsSlowedDown() throws Exception {
    for (var i = 0; i < 5; i++) {
      enter("guess " + i, 401);
    }

    http.perform(get(DOOR).with(httpBasic(username, PASSWORD)))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"))
        .andExpect(jsonPath("$.code").value("TOO_MANY_ATTEMPTS"))
        .andExpect(jsonPath("$.minutes").value(greaterThan(0)));
  }

  @Test
  void aClientThatIsRememberedIsNotLockedOutByAGuesser() throws Exception {
    enter(PASSWORD, 200);
    for (var i = 0; i < 5; i++) {
      enter("guess " + i, 401);
    }

    enter(PASSWORD, 200);
  }

  private void enter(String password, int status) throws Exception {
    http.perform(get(DOOR).with(httpBasic(username, password))).andExpect(status().is(status));
  }
}
