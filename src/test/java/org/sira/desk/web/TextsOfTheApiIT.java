package org.sira.desk.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.access.TestPeople;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What cannot be stored is told with its field where a form asked for it, and makes any other request malformed. */
@SiraTest
class TextsOfTheApiIT {

  @Autowired private MockMvc api;
  @Autowired private Walk walk;
  @Autowired private People people;

  private String caseworker;
  private CaseId id;
  private String task;

  @BeforeEach
  void aTask() {
    caseworker = TestPeople.someone(people, Role.CASEWORKER);
    id = walk.open();
    task = walk.task(id, "completeRegistration").id();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\u0000b", "a\\ud800"})
  void anAnswerThatCannotBeStoredIsToldWithItsField(String text) throws Exception {
    for (var request : new MockHttpServletRequestBuilder[] {post("/api/v1/tasks/" + task + "/complete"),
        put("/api/v1/tasks/" + task + "/draft")}) {
      send(request, answer(text)).andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.errors[?(@.field == 'familyName' && @.code == 'NOT_STORABLE')]").exists());
    }
  }

  @Test
  void aNovelIsTooLong() throws Exception {
    send(post("/api/v1/tasks/" + task + "/complete"), answer("x".repeat(10_001)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[?(@.field == 'familyName' && @.code == 'TOO_LONG')]").exists());
  }

  @Test
  void soItIsForACaseThatIsOpened() throws Exception {
    send(post("/api/v1/cases"), "{\"person\":{\"givenName\":\"Awa\",\"familyName\":\"a\\u0000\"}}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[?(@.code == 'NOT_STORABLE')]").exists());
  }

  @Test
  void answersThatAreNoObjectAreMalformed() throws Exception {
    for (var answers : new String[] {"[1]", "\"x\"", "7", "null"}) {
      send(post("/api/v1/tasks/" + task + "/complete"), "{\"answers\":" + answers + "}")
          .andExpect(status().isBadRequest()).andExpect(jsonPath("$.code").value("MALFORMED"));
    }
  }

  @Test
  void aNoteThatCannotBeStoredIsMalformed() throws Exception {
    send(post("/api/v1/cases/" + walk.number(id) + "/lost-contact"), "{\"note\":\"a\\u0000b\"}")
        .andExpect(status().isBadRequest()).andExpect(jsonPath("$.code").value("MALFORMED"));
  }

  private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
    return api.perform(request.with(SignedIn.as(caseworker)).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private static String answer(String text) {
    return "{\"answers\":{\"familyName\":\"" + text + "\"}}";
  }
}
