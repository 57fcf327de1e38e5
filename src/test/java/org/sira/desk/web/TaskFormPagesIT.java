package org.sira.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
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
import org.sira.access.NewPerson;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Holds;
import org.sira.documents.Samples;
import org.sira.shared.CaseId;
import org.sira.worklist.Drafts;
import org.sira.worklist.TaskLists;
import org.sira.worklist.Tasks;
import org.sira.worklist.WorklistTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The form of a task as a browser without JavaScript sends it: whatever is refused, nothing typed is lost. */
@SiraTest
class TaskFormPagesIT {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final String WITNESS = "Oumou Sangaré";

  @Autowired private MockMvc browser;
  @Autowired private Walk walk;
  @Autowired private People people;
  @Autowired private Tasks tasks;
  @Autowired private TaskLists lists;
  @Autowired private Drafts drafts;
  @Autowired private Holds holds;
  @Autowired private Casefiles casefiles;
  @Autowired private Clock clock;

  private final String username = "typist" + NUMBERS.incrementAndGet();
  private Actor typist;
  private CaseId id;
  private WorklistTask task;

  @BeforeEach
  void aTaskWhoseFormTakesFiles() {
    people.create(new NewPerson(username, "Awa", username + "@example.org", "fr",
        new Post(Set.of(Role.CASEWORKER), Actor.IOM, "KAYES", false, null)), "une phrase courte");
    typist = people.find(username).orElseThrow().actor();
    id = walk.registered(List.of(), "idDocument", "NONE", "idNumber", null);
    walk.done(id, "reviewEligibility", Walk.AWA, Map.of("review", "CONFIRM"));
    task = walk.task(id, "provideIdentity");
    As.as(typist, () -> claimed());
  }

  @Test
  void aFileOfAnotherTypeIsRefusedBesideItsFieldAndTheAnswersStay() throws Exception {
    send("complete", file("virus.exe", "exe")).andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Choisissez un PDF ou une photo")))
        .andExpect(content().string(containsString(WITNESS)));

    assertThat(draft()).containsEntry("witnessOne", WITNESS);
  }

  @Test
  void aFileThatIsTooLargeIsRefusedBesideItsField() throws Exception {
    send("complete", new MockMultipartFile("identityFiles", "grand.pdf", null, new byte[(10 << 20) + 1]))
        .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("Envoyez-le plus petit")))
        .andExpect(content().string(containsString(WITNESS)));
  }

  @Test
  void aFileThatCameWithWrongAnswersIsShownAsKept() throws Exception {
    send("complete", file("acte.png", "png")).andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("acte.png")));

    assertThat((List<?>) draft().get("identityFiles")).hasSize(1);
  }

  @Test
  void aCaseThatIsHeldMeanwhileKeepsTheAnswersAndSaysWhy() throws Exception {
    As.as(Walk.MANAGER, () -> held());

    send("complete", file("acte.png", "png")).andExpect(status().isConflict())
        .andExpect(content().string(containsString(WITNESS)))
        .andExpect(content().string(containsString("flash late")));

    assertThat(draft()).containsEntry("witnessOne", WITNESS);
  }

  @Test
  void aDraftKeepsTheChosenFilesToo() throws Exception {
    send("draft", file("acte.png", "png")).andExpect(status().isFound());

    assertThat((List<?>) draft().get("identityFiles")).hasSize(1);
    open().andExpect(content().string(containsString("acte.png")));
  }

  @Test
  void theFormThatIsShownAgainKeepsTheChosenFiles() throws Exception {
    send("form", file("acte.png", "png")).andExpect(status().isOk())
        .andExpect(content().string(containsString("acte.png")));
  }

  @Test
  void whatWasTypedEarlierOnAnotherDeviceDoesNotReplaceTheDraft() throws Exception {
    var now = Instant.parse("2026-03-01T10:00:00Z");
    typed("récent", now).andExpect(status().isOk());

    typed("ancien", now.minusSeconds(60)).andExpect(status().isConflict());
    assertThat(draft()).containsEntry("witnessOne", "récent");
    open().andExpect(content().string(containsString("data-draft-at=\"2026-03-01T10:00:00Z\"")));

    typed("suivant", now.plusMillis(1)).andExpect(status().isOk());
    assertThat(draft()).containsEntry("witnessOne", "suivant");
  }

  @Test
  void aDeviceWhoseClockIsWrongStillSaves() throws Exception {
    for (var moment : List.of("9999-12-31T00:00:00Z", "+300000-01-01T00:00:00Z", "-10000-01-01T00:00:00Z")) {
      As.as(typist, () -> drafted(Map.of("witnessOne", "avant")));
      var status = typed(moment, Instant.parse(moment)).andReturn().getResponse().getStatus();
      assertThat(status).as(moment).isIn(200, 409);
    }
    typed("futur", Instant.parse("9999-12-31T00:00:00Z")).andExpect(status().isOk());
    typed("après", Instant.now(clock).plusSeconds(1)).andExpect(status().isOk());
    assertThat(draft()).containsEntry("witnessOne", "après");
  }

  @Test
  void aLongDraftIsReadAgain() throws Exception {
    As.as(typist, () -> drafted(Map.of("witnessOne", "é".repeat(15_000))));

    open().andExpect(status().isOk());
    assertThat((String) draft().get("witnessOne")).hasSize(15_000);
  }

  @Test
  void whoMayNotWorkOnTheTaskAnyMoreReadsNoDraftOfIt() {
    As.as(typist, () -> drafted(Map.of("witnessOne", WITNESS)));

    assertThat(As.as(Walk.actor(username, "KAYES", Role.MONITORING), () -> lists.draft(task))).isEmpty();
  }

  @Test
  void aDraftOfATaskThatIsDoneIsAnsweredAsGone() throws Exception {
    var means = Map.<String, Object>of("identityMeans", "WITNESSES", "witnessOne", "A", "witnessTwo", "B");
    As.as(typist, () -> tasks.complete(task.id(), means));

    typed("tard", Instant.parse("2026-03-01T10:00:00Z")).andExpect(status().isGone());
  }

  /** The second witness is missing. */
  private ResultActions send(String where, MockMultipartFile file) throws Exception {
    return browser.perform(multipart("/tasks/" + task.id() + "/" + where).file(file)
        .param("identityMeans", "WITNESSES").param("witnessOne", WITNESS).param("witnessTwo", "")
        .with(SignedIn.as(username)).with(csrf()));
  }

  private ResultActions typed(String witness, Instant at) throws Exception {
    return browser.perform(post("/tasks/" + task.id() + "/draft").param("identityMeans", "WITNESSES")
        .param("witnessOne", witness).header("X-Requested-With", "XMLHttpRequest").header("X-Typed-At", at.toString())
        .with(SignedIn.as(username)).with(csrf()));
  }

  private ResultActions open() throws Exception {
    return browser.perform(get("/tasks/" + task.id()).with(SignedIn.as(username)));
  }

  private Map<String, Object> draft() {
    return As.as(typist, () -> lists.draft(lists.task(task.id())));
  }

  private static MockMultipartFile file(String name, String type) {
    return new MockMultipartFile("identityFiles", name, null, Samples.of(type));
  }

  private Object drafted(Map<String, Object> answers) {
    drafts.save(task.id(), answers);
    return null;
  }

  private Object claimed() {
    tasks.claim(task.id());
    return null;
  }

  private Object held() {
    holds.hold(walk.number(id), "SECURITY", casefiles.today().plusDays(5), "Route coupée");
    return null;
  }
}
