package org.sira.papers.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.sira.Walk.AWA;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.access.Flash;
import org.sira.access.NewPerson;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.papers.Paper;
import org.sira.papers.PaperSubject;
import org.sira.papers.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SiraTest
class PaperPagesTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired Papers papers;
  @Autowired People people;

  private final String caseworker = "papers" + NUMBERS.incrementAndGet();

  @BeforeEach
  void aCaseworker() {
    people.create(new NewPerson(caseworker, "Awa", caseworker + "@example.org", "fr",
        new Post(Set.of(Role.CASEWORKER), Actor.IOM, "KAYES", false, null)), "une phrase courte");
  }

  @Test
  void aPaperOpensInTheBrowserUnderItsOwnNameAndIsKeptNowhere() throws Exception {
    var id = walk.registered(List.of());
    walk.done(id, "reviewEligibility", AWA, Map.of("review", "CONFIRM"));
    var paper = As.as(AWA, () -> papers.of(PaperSubject.of(id))).get(0);

    open("/cases/" + walk.number(id) + "/papers/" + paper.id()).andExpect(status().isOk())
        .andExpect(content().contentType("application/pdf"))
        .andExpect(header().string("Content-Disposition", allOf(startsWith("inline"), containsString("version%201.pdf"))))
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Content-Security-Policy", startsWith("default-src 'none'")));
    open("/cases/ML-00-00000/papers/" + paper.id()).andExpect(status().isNotFound());
    open("/cases/" + walk.number(id) + "/papers/no-id").andExpect(status().is4xxClientError());
  }

  @Test
  void theDocumentsOfACaseListItsPapersWithTheirVersionsAndPrintAgain() throws Exception {
    var id = walk.registered(List.of());
    walk.done(id, "reviewEligibility", AWA, Map.of("review", "CONFIRM"));
    var documents = "/cases/" + walk.number(id) + "/documents";
    var first = As.as(AWA, () -> papers.of(PaperSubject.of(id))).get(0);
    open(documents).andExpect(content().string(allOf(containsString("version 1"), containsString("/papers/" + first.id() + "/again"))));

    again(walk.number(id), first, "").andExpect(flash().attribute("flash", Flash.late("desk.papers.again.refused")));
    again(walk.number(id), first, "Pour un parent").andExpect(redirectedUrl(documents));
    open(documents + "?lang=en").andExpect(content().string(allOf(containsString("version 2"), containsString("in French and English"),
        containsString("Pour un parent"), not(containsString("/papers/" + first.id() + "/again")))));
    again("ML-00-00000", first, "Ailleurs").andExpect(status().isNotFound());
  }

  @Test
  void theStepThatHandsAPaperOverLinksToItBesideItsForm() throws Exception {
    var id = walk.registered(List.of(), "returnModality", "SPONT");
    walk.done(id, "reviewEligibility", AWA, Map.of("review", "CONFIRM"));
    var letter = As.as(AWA, () -> papers.of(PaperSubject.of(id))).get(0);
    open("/tasks/" + walk.task(id, "informOfRefusal").id()).andExpect(content().string(allOf(
        containsString("Lettre de refus"), containsString("/cases/" + walk.number(id) + "/papers/" + letter.id()))));
    mvc.perform(post("/tasks/" + walk.task(id, "informOfRefusal").id() + "/papers/agreement").with(SignedIn.as(caseworker)).with(csrf()))
        .andExpect(status().isNotFound());
  }

  private ResultActions again(String number, Paper paper, String reason) throws Exception {
    return mvc.perform(post("/cases/" + number + "/papers/" + paper.id() + "/again").param("bilingual", "true")
        .param("reason", reason).with(SignedIn.as(caseworker)).with(csrf()));
  }

  private ResultActions open(String address) throws Exception {
    return mvc.perform(get(address).with(SignedIn.as(caseworker)));
  }
}
