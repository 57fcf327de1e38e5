package org.sira.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.access.Actor;
import org.sira.worklist.TaskLists;
import org.sira.worklist.TaskQuery;
import org.sira.worklist.TaskQuery.Queue;
import org.sira.worklist.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Adama, of Kayes, was helped by the partner NGO and has received his kit. Then he no longer wants the NGO to see his
 * file: he takes back consent C2.
 */
@SiraTest
class AdamaWithdrawsSharingIT extends OnTheRoad {

  private static final String PARTNER = "partner";

  @Autowired CaseWalk cases;
  @Autowired Tasks tasks;
  @Autowired TaskLists lists;
  @Autowired MockMvc browser;

  @Test
  void thePartnerLosesTheCaseAtOnceAndTheHelpDeliveredStaysRecorded() throws Exception {
    var number = followedUpByThePartner();
    var task = cases.as("chief", () -> cases.open(number)).get(0).id();
    cases.as(PARTNER, () -> tasks.claim(task));
    var delivered = walk.file(number).path("deliveries");
    var countBefore = tasksOfThePartner();
    assertThat(delivered).as("what the partner helped with").isNotEmpty();
    assertThat(seenByThePartner(number, task)).as("before").containsOnly("seen");

    browser.perform(post("/cases/{number}/act/consent", number).with(SignedIn.as("caseworker.kayes")).with(csrf())
        .param("consent", "C2").param("given", "false").param("date", daysAgo(0)).param("language", "BM")
        .param("explanation", "ORAL").param("note", "Je ne veux plus"))
        .andExpect(redirectedUrl("/cases/" + number + "/consents"));

    assertThat(seenByThePartner(number, task)).as("after").containsOnly("not found");
    assertThat(tasksOfThePartner()).as("counts").isEqualTo(countBefore - 1);
    var back = cases.as("caseworker.kayes", () -> cases.open(number)).get(0);
    assertThat(back.id()).isEqualTo(task);
    assertThat(back.organisation()).as("the task is IOM's again").isEqualTo(Actor.IOM);
    assertThat(back.assignee()).as("and nobody's").isNull();
    assertThat(walk.file(number).path("deliveries")).as("delivered help").isEqualTo(delivered);
    assertThat(events(number)).contains("CONSENT_REFUSED", "CASE_ASSIGNED");
    cases.as("caseworker.kayes", () -> tasks.claim(task));
  }

  private String followedUpByThePartner() throws IOException {
    var person = Map.of("givenName", "Adama", "familyName", "Sidikou", "sex", "M", "birthDate", "1990-05-04",
        "nationality", "ML", "language", "BM", "region", "KAYES", "idDocument", "NINA", "idNumber", "19005041");
    var returned = Map.of("returnModality", "VHR", "returnDate", daysAgo(5), "returnProof", true, "hostCountry", "LY",
        "priorHelp", "NONE");
    var number = api.post("caseworker.kayes", "/cases", Map.of("person", person, "return", returned, "consents", List.of()))
        .json().path("number").asText();
    var story = Story.plain().at("recordConsents", Story.consents("processingAccepted", "shareWithPartner", "contactByPhone"));
    cases.as("chief", () -> cases.until(number, "contactReturnee", story));
    return number;
  }

  /** At each door through which the partner may look: whether Adama is there. */
  private List<String> seenByThePartner(String number, String task) throws Exception {
    return List.of(
        in("/cases?q=Sidikou", ">" + number), in("/tasks?f=all", ">Adama Sidikou"), in("/api/v1/cases?q=Sidikou", number),
        in("/api/v1/cases?number=" + number, number), in("/api/v1/tasks?queue=all&size=200", task),
        in("/api/v1/tasks?queue=mine&size=200", task), in("/cases/" + number, number),
        in("/cases/" + number + "/history", number), in("/tasks/" + task, number), in("/api/v1/cases/" + number, number),
        in("/api/v1/cases/" + number + "/history", "DELIVER"), in("/api/v1/tasks/" + task + "/form", "contactReturnee"));
  }

  private String in(String address, String mark) throws Exception {
    var page = browser.perform(get(address).with(SignedIn.as(PARTNER))).andReturn().getResponse();
    return page.getStatus() == 200 && page.getContentAsString().contains(mark) ? "seen" : "not found";
  }

  private int tasksOfThePartner() {
    return cases.as(PARTNER, () -> lists.count(TaskQuery.of(Queue.ALL)));
  }
}
