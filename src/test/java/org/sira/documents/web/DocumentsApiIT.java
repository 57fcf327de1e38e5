package org.sira.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.TestCases;
import org.sira.access.Actor;
import org.sira.access.NewPerson;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.documents.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SiraTest
class DocumentsApiIT {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  @Autowired
  MockMvc mvc;
  @Autowired
  TestCases cases;
  @Autowired
  People people;
  @Autowired
  ObjectMapper json;

  private final String caseworker = "documents" + NUMBERS.incrementAndGet();
  private String task;

  @BeforeEach
  void aTask() {
    people.create(new NewPerson(caseworker, "Awa", caseworker + "@example.org", "fr",
        new Post(Set.of(Role.CASEWORKER), Actor.IOM, "KAYES", false, null)), "une phrase courte");
    task = cases.task(cases.open("KAYES", "KAYES").id(), "completeRegistration").id();
  }

  @Test
  void aFileIsTakenAndHandedOutSafely() throws Exception {
    var answer = send("../reçu \"1\".exe", Samples.of("png")).andExpect(status().isCreated())
        .andExpect(jsonPath("$.contentType").value("image/png"))
        .andExpect(jsonPath("$.name").value("reçu _1_.exe.png"))
        .andExpect(jsonPath("$.size").value(Samples.of("png").length))
        .andReturn().getResponse().getContentAsByteArray();
    var id = json.readTree(answer).get("documentId").asText();
    for (var address : new String[] {"/api/v1/documents/", "/documents/"}) {
      mvc.perform(get(address + id).with(SignedIn.as(caseworker))).andExpect(status().isOk())
          .andExpect(content().bytes(Samples.of("png")))
          .andExpect(header().string("Content-Type", "image/png"))
          .andExpect(header().string("X-Content-Type-Options", "nosniff"))
          .andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
          .andExpect(header().string("Content-Disposition", startsWith("attachment; ")))
          .andExpect(header().string("Cache-Control", "no-store"));
    }
  }

  @Test
  void aLieAboutTheTypeAFileTooLargeAndNoFileAreRefused() throws Exception {
    send("photo.jpg", Samples.of("exe")).andExpect(status().isUnsupportedMediaType());
    send("grand.txt", new byte[(10 << 20) + 1]).andExpect(status().isPayloadTooLarge());
    send("vide.pdf", new byte[0]).andExpect(status().isUnprocessableEntity());
    mvc.perform(multipart("/api/v1/tasks/" + task + "/documents").with(SignedIn.as(caseworker)))
        .andExpect(status().isUnprocessableEntity());
    mvc.perform(post("/api/v1/tasks/" + task + "/documents").content("{}").contentType("application/json")
        .with(SignedIn.as(caseworker))).andExpect(status().isUnsupportedMediaType());
  }

  @Test
  void whatDoesNotExistIsNotFound() throws Exception {
    mvc.perform(get("/api/v1/documents/x").with(SignedIn.as(caseworker))).andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/documents/x")).andExpect(status().isUnauthorized());
    task = "none";
    assertThat(send("a.pdf", Samples.of("pdf")).andReturn().getResponse().getStatus()).isEqualTo(404);
  }

  private ResultActions send(String name, byte[] bytes) throws Exception {
    return mvc.perform(multipart("/api/v1/tasks/" + task + "/documents")
        .file(new MockMultipartFile("file", name, "application/pdf", bytes)).with(SignedIn.as(caseworker)));
  }
}
