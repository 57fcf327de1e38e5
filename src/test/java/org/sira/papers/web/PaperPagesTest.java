package org.sira.papers.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.sira.Walk.AWA;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.access.NewPerson;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
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

  @Test
  void aPaperOpensInTheBrowserUnderItsOwnNameAndIsKeptNowhere() throws Exception {
    people.create(new NewPerson(caseworker, "Awa", caseworker + "@example.org", "fr",
        new Post(Set.of(Role.CASEWORKER), Actor.IOM, "KAYES", false, null)), "une phrase courte");
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

  private ResultActions open(String address) throws Exception {
    return mvc.perform(get(address).with(SignedIn.as(caseworker)));
  }
}
