package org.sira.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.access.Organisations;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.access.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SiraTest
class PeopleAccessTest {

  @Autowired private MockMvc http;
  @Autowired private People people;
  @Autowired private Organisations organisations;

  private String admin;
  private String someone;

  @BeforeEach
  void anAdministratorAndSomebody() {
    admin = TestPeople.someone(people, Role.ADMIN);
    someone = TestPeople.someone(people, Role.OFFICER);
  }

  @Test
  void nobodyButAdministratorsDoesAnythingToPeople() throws Exception {
    for (var other : Role.values()) {
      if (other != Role.ADMIN && other != Role.COMMITTEE) {
        var person = TestPeople.someone(people, other);
        for (var action : actions()) {
          http.perform(action.with(SignedIn.as(person)).with(csrf())).andExpect(status().isForbidden());
        }
      }
    }
    assertThat(people.find(someone).orElseThrow().active()).isTrue();
    assertThat(people.find("newcomer")).isEmpty();
    assertThat(organisations.find("NEW_NGO")).isEmpty();
  }

  @Test
  void strangersAreLedToTheSignIn() throws Exception {
    for (var action : actions()) {
      http.perform(action.with(csrf())).andExpect(status().isFound()).andExpect(redirectedUrl("/sign-in"));
    }
  }

  @Test
  void administratorsSeeEverybodyPageByPage() throws Exception {
    for (var i = 0; i < 21; i++) {
      TestPeople.someone(people, Role.LOGISTICS);
    }
    var page = http.perform(get("/admin?role=LOGISTICS&q=awa").with(SignedIn.as(admin)))
        .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    var next = page.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");

    assertThat(page.split("<td data-label=\"Nom\">")).hasSize(21);
    assertThat(next).startsWith("/admin?role=LOGISTICS&q=awa&after=");
    http.perform(get(java.net.URI.create(next)).with(SignedIn.as(admin))).andExpect(status().isOk())
        .andExpect(content().string(containsString("Awa Sangaré")));
  }

  @Test
  void theSearchTakesWhatPeopleTypeLiterally() throws Exception {
    for (var text : new String[] {"%", "_", "\\", "' or 1=1 --"}) {
      http.perform(get("/admin").param("q", text).with(SignedIn.as(admin))).andExpect(status().isOk())
          .andExpect(content().string(not(containsString("<td"))));
    }
    http.perform(get("/admin").param("after", "nonsense").with(SignedIn.as(admin))).andExpect(status().isBadRequest());
    http.perform(get("/admin").param("q", "\0").with(SignedIn.as(admin))).andExpect(status().isBadRequest());
  }

  @Test
  void everyPageOfTheAdministrationOpensInBothLanguages() throws Exception {
    for (var address : List.of("/admin", "/admin/people/new", "/admin/people/" + someone, "/admin/organisations",
        "/admin/organisations/new", "/admin/organisations/IOM")) {
      for (var language : List.of("fr", "en")) {
        http.perform(get(address).param("lang", language).with(SignedIn.as(admin))).andExpect(status().isOk())
            .andExpect(content().string(containsString("<html lang=\"" + language)))
            .andExpect(content().string(not(containsString("??"))));
      }
    }
    http.perform(get("/admin/people/nobody-here").with(SignedIn.as(admin))).andExpect(status().isNotFound());
    http.perform(get("/admin/people/Not A Name").with(SignedIn.as(admin))).andExpect(status().isNotFound());
    http.perform(get("/admin/organisations/NOBODY").with(SignedIn.as(admin))).andExpect(status().isNotFound());
  }

  @Test
  void faultsAreNamedAndWhatWasTypedStays() throws Exception {
    http.perform(post("/admin/people").param("username", "Awa!").param("displayName", "Awa Koné").with(csrf())
            .with(SignedIn.as(admin)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("f-username-error")))
        .andExpect(content().string(containsString("f-email-error")))
        .andExpect(content().string(containsString("value=\"Awa Koné\"")));
  }

  @Test
  void aPartnerIsAddedWithItsRegions() throws Exception {
    http.perform(post("/admin/organisations").param("code", "TEST_SAHEL").param("name", "Sahel Test")
            .param("regions", "TAOUDENIT", "NOT_A_REGION").with(csrf()).with(SignedIn.as(admin)))
        .andExpect(redirectedUrl("/admin/organisations"));

    assertThat(organisations.find("TEST_SAHEL").orElseThrow().regions()).containsExactly("TAOUDENIT");
    http.perform(post("/admin/organisations").param("code", "TEST_SAHEL").param("name", "Again").with(csrf())
        .with(SignedIn.as(admin))).andExpect(status().isUnprocessableEntity());
  }

  private List<MockHttpServletRequestBuilder> actions() {
    return List.of(get("/admin"), get("/admin/people/new"), get("/admin/people/" + someone), get("/admin/organisations"),
        get("/admin/organisations/new"), get("/admin/organisations/IOM"),
        post("/admin/organisations").param("code", "NEW_NGO").param("name", "New"),
        post("/admin/organisations/IOM").param("name", "Other"),
        post("/admin/people").param("username", "newcomer").param("displayName", "New").param("email", "n@example.org")
            .param("language", "fr").param("organisation", "IOM").param("office", "GAO").param("roles", "CASEWORKER"),
        post("/admin/people/" + someone).param("displayName", "Other").param("email", "n@example.org")
            .param("language", "fr").param("organisation", "IOM").param("office", "GAO").param("roles", "CASEWORKER"),
        post("/admin/people/" + someone + "/deactivate"), post("/admin/people/" + someone + "/reactivate"),
        post("/admin/people/" + someone + "/link"));
  }
}
