package org.sira.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Flash;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.access.TestPeople;
import org.sira.worklist.TaskLists;
import org.sira.worklist.Tasks;
import org.sira.worklist.WorklistTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SiraTest
class WorklistPagesIT {

  private static final ListChoice CHOICE = new ListChoice("all", null, "Diarra", null);

  @Autowired private MockMvc browser;
  @Autowired private WorklistModel worklist;
  @Autowired private Tasks tasks;
  @Autowired private TaskLists lists;
  @Autowired private People people;
  @Autowired private Walk walk;

  @Test
  void afterATaskComesTheOneThatFollowsItInTheList() {
    walk.open();
    walk.open();
    walk.open();
    var listed = As.as(Walk.AWA, () -> lists.list(CHOICE.query(), null, 200)).items();

    assertThat(next(listed.get(0))).isEqualTo(listed.get(1));
    assertThat(next(listed.get(1))).isEqualTo(listed.get(2));
    assertThat(next(listed.get(listed.size() - 1))).isEqualTo(listed.get(0));
  }

  @Test
  void everybodyWhoFillsASeatIsToldOfSeatsThatWait() throws Exception {
    for (var role : List.of(Role.PROTECTION, Role.OFFICER, Role.CHIEF)) {
      browser.perform(get("/?lang=fr").with(SignedIn.as(TestPeople.someone(people, role))))
          .andExpect(content().string(containsString("décisions attendues")));
    }
  }

  @Test
  void theHelpAboutKeysIsReachedByMouseToo() throws Exception {
    browser.perform(get("/tasks").with(SignedIn.as(TestPeople.someone(people, Role.CASEWORKER))))
        .andExpect(content().string(containsString("data-open=\"keys\"")));
  }

  @Test
  void tickedTasksAreTakenTogetherAndOneThatAColleagueHasKeepsBackNoOther() throws Exception {
    var one = walk.task(walk.open(), "completeRegistration");
    var other = walk.task(walk.open(), "completeRegistration");
    var taken = walk.task(walk.open(), "completeRegistration");
    As.as(Walk.MODIBO, () -> {
      tasks.claim(taken.id());
      return null;
    });
    var caseworker = TestPeople.someone(people, Role.CASEWORKER);
    browser.perform(get("/tasks?f=all&q=Diarra").with(SignedIn.as(caseworker)))
        .andExpect(content().string(containsString("form=\"bulk\"")));

    browser.perform(post("/tasks/claim?f=all").param("task", one.id(), other.id(), taken.id())
            .with(SignedIn.as(caseworker)).with(csrf()))
        .andExpect(redirectedUrl("/tasks?f=all"))
        .andExpect(result -> assertThat(((Flash) result.getFlashMap().get(Flash.NAME)).args().get(0)).isEqualTo(2));

    assertThat(List.of(holder(one), holder(other), holder(taken))).containsExactly(caseworker, caseworker, "modibo");
  }

  private String holder(WorklistTask task) {
    return walk.task(task.caseId(), task.step()).assignee();
  }

  private WorklistTask next(WorklistTask done) {
    return As.as(Walk.AWA, () -> worklist.nextOf(CHOICE, done)).orElseThrow();
  }
}
