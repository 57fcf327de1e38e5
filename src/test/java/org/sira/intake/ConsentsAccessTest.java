package org.sira.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.access.NewPerson;
import org.sira.access.Organisations;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Endings;
import org.sira.documents.Documents;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.worklist.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who writes down a change of mind, and what a partner still finds once sharing has ended. */
@SiraTest
class ConsentsAccessTest {

  private static final Actor CARINE =
      new Actor("consents-partner", "Carine", Set.of(Role.CASEWORKER), null, "AID_KIDAL", "KAYES", false);

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired Consents consents;
  @Autowired Casefiles casefiles;
  @Autowired Endings endings;
  @Autowired Tasks tasks;
  @Autowired Documents documents;
  @Autowired Organisations organisations;
  @Autowired People people;

  @BeforeEach
  void theyWorkHere() {
    if (organisations.find("AID_KIDAL").isEmpty()) {
      organisations.create("AID_KIDAL", "Aide Kidal", Set.of("KIDAL"));
    }
    enter(CARINE.username(), "AID_KIDAL", "KAYES", Role.CASEWORKER);
    enter("consents-kayes", Actor.IOM, "KAYES", Role.CASEWORKER);
    enter("consents-mopti", Actor.IOM, "MOPTI", Role.CASEWORKER);
    List.of(Role.OFFICER, Role.MANAGER, Role.PROTECTION, Role.MONITORING, Role.FINANCE, Role.COMMITTEE)
        .forEach(role -> enter("consents-" + role.name().toLowerCase(), Actor.IOM, null, role));
  }

  @Test
  void withdrawingTheSharingClosesEveryDoorToThePartnerAtOnce() throws Exception {
    var id = shared();
    var task = walk.task(id, "reviewEligibility").id();
    As.as(CARINE, () -> { tasks.claim(task); return null; });
    var document = As.as(CARINE, () -> documents.attach(task, "avis.csv", "a;b\n".getBytes(StandardCharsets.UTF_8))).id();
    var number = walk.number(id);
    var doors = List.of("/cases/" + number, "/cases/" + number + "/consents", "/cases/" + number + "/act/consent",
        "/api/v1/cases/" + number, "/api/v1/cases/" + number + "/history", "/tasks/" + task, "/api/v1/tasks/" + task,
        "/api/v1/tasks/" + task + "/form", "/documents/" + document, "/api/v1/documents/" + document);
    for (var door : doors) {
      open(CARINE.username(), door).andExpect(status().isOk());
    }

    change("consents-kayes", number, "C2", "false").andExpect(redirectedUrl("/cases/" + number + "/consents"));

    for (var door : doors) {
      open(CARINE.username(), door).andExpect(status().isNotFound());
    }
    for (var list : List.of("/cases?q=Diarra", "/tasks", "/api/v1/cases", "/api/v1/tasks", "/api/v1/cases?number=" + number)) {
      open(CARINE.username(), list).andExpect(status().isOk()).andExpect(content().string(not(containsString(">" + number))))
          .andExpect(content().string(not(containsString("\"" + number))));
    }
    assertThat(walk.facts(id).organisation()).isEqualTo(Actor.IOM);
    assertThat(walk.task(id, "reviewEligibility").assignee()).isNull();
    open("consents-kayes", "/cases/" + number + "/consents").andExpect(content().string(containsString("Ne veut plus")));
  }

  @Test
  void aPartnerWhoIsToldItWritesItDownAndIsLedBackToTheList() throws Exception {
    var number = walk.number(shared());
    change(CARINE.username(), number, "C2", "false").andExpect(redirectedUrl("/cases"));
    change(CARINE.username(), number, "C2", "true").andExpect(status().isNotFound());
  }

  @Test
  void aPartnerLearnsNothingOfCasesThatAreNotShared() {
    var mine = walk.number(shared());
    var hidden = walk.number(walk.open());
    for (var other : List.of(hidden, "ML-26-99999")) {
      assertThatThrownBy(() -> As.as(CARINE, () -> { endings.reportDuplicate(mine, other, null); return null; }))
          .isInstanceOfSatisfying(InvalidAnswers.class, refused ->
              assertThat(refused.faults()).containsExactly(new InvalidAnswers.Fault("of", "NOT_ANOTHER_CASE")));
    }
  }

  @Test
  void withdrawingTheProcessingEndsTheSharingAndAsksForTheTalkBeforeLeaving() throws Exception {
    var id = shared();
    change("consents-protection", walk.number(id), "C1", "false").andExpect(status().is3xxRedirection());
    assertThat(walk.facts(id).organisation()).isEqualTo(Actor.IOM);
    assertThat(walk.steps(id)).contains("talkBeforeExit");
  }

  @Test
  void agreeingAgainSharesTheCaseAgain() throws Exception {
    var id = shared();
    change("consents-officer", walk.number(id), "C2", "false").andExpect(status().is3xxRedirection());
    change("consents-manager", walk.number(id), "C2", "true").andExpect(status().is3xxRedirection());
    open(CARINE.username(), "/cases/" + walk.number(id)).andExpect(status().isOk());
  }

  @Test
  void nobodyElseWritesItDown() throws Exception {
    var id = shared();
    var number = walk.number(id);
    change("consents-mopti", number, "C2", "false").andExpect(status().isNotFound());
    for (var reader : List.of("consents-monitoring", "consents-finance", "consents-committee")) {
      change(reader, number, "C2", "false").andExpect(status().isUnprocessableEntity());
    }
    open("consents-monitoring", "/cases/" + number + "/consents").andExpect(content().string(not(containsString("/act/consent"))));
    open("consents-officer", "/cases/" + number + "/consents").andExpect(content().string(containsString("/act/consent")));
    assertThat(consents.given(id, Consent.PARTNER)).isTrue();
  }

  @Test
  void whatIsMissingIsSaidAndWhatWasTypedStays() throws Exception {
    var number = walk.number(shared());
    mvc.perform(post("/cases/{number}/act/consent", number).with(SignedIn.as("consents-kayes")).with(csrf())
            .param("consent", "C9").param("note", "Ne veut plus"))
        .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("Ne veut plus")));
    mvc.perform(post("/cases/{number}/act/consent", number).with(SignedIn.as("consents-kayes")).with(csrf())
            .param("consent", "C2").param("given", "false").param("language", "BM").param("explanation", "ORAL")
            .param("date", casefiles.today().plusDays(1).toString()))
        .andExpect(status().isUnprocessableEntity());
  }

  private CaseId shared() {
    var id = walk.open();
    walk.done(id, "completeRegistration", Walk.AWA, walk.registration("region", "KIDAL"));
    walk.done(id, "recordConsents", Walk.AWA, walk.consents("shareWithPartner", "YES"));
    walk.done(id, "screenVulnerability", Walk.AWA, Map.of());
    return id;
  }

  private ResultActions change(String who, String number, String code, String given) throws Exception {
    return mvc.perform(post("/cases/{number}/act/consent", number).with(SignedIn.as(who)).with(csrf())
        .param("consent", code).param("given", given).param("date", casefiles.today().toString())
        .param("language", "BM").param("explanation", "ORAL").param("note", "Ne veut plus"));
  }

  private ResultActions open(String who, String address) throws Exception {
    return mvc.perform(get(address).with(SignedIn.as(who)));
  }

  private void enter(String username, String organisation, String office, Role role) {
    if (people.find(username).isEmpty()) {
      var seat = role == Role.COMMITTEE ? "IOM" : null;
      var post = new Post(Set.of(role), organisation, office == null ? "BAMAKO" : office, office == null, seat);
      people.create(new NewPerson(username, username, username + "@example.org", "fr", post), "une phrase courte");
    }
  }
}
