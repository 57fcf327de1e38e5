package org.sira.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.MovableClock;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.TestCases;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.access.NewPerson;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.casefile.ContactLog;
import org.sira.casefile.LoggedContact.How;
import org.sira.casefile.LoggedContact.Told;
import org.sira.casefile.OpenedCase;
import org.sira.worklist.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The numbers on the first page, each the same as the list that it opens. */
@SiraTest
class HomeCountsIT {

  private static final Actor HADEYE = person("home-hadeye", "TOMBOUCTOU");
  private static final Actor ALKASSOUM = person("home-alkassoum", "TOMBOUCTOU");
  private static final Actor BILAL = person("home-bilal", "TOMBOUCTOU");

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired TestCases cases;
  @Autowired Casefiles casefiles;
  @Autowired ContactLog contacts;
  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired MovableClock clock;

  @BeforeEach
  void theyWorkInTombouctou() {
    for (var actor : Set.of(HADEYE, ALKASSOUM, BILAL)) {
      if (people.find(actor.username()).isEmpty()) {
        var post = new Post(actor.roles(), Actor.IOM, actor.office(), false, null);
        people.create(new NewPerson(actor.username(), actor.username(), actor.username() + "@example.org", "fr", post), "une phrase courte");
      }
    }
  }

  @Test
  void aCaseIsSilentThirtyDaysAfterItsPersonWasLastMetOrReached() throws Exception {
    var opened = registeredBy(HADEYE);
    assertThat(casefiles.facts(opened.id()).responsible()).isEqualTo(HADEYE.username());
    pass(29);
    assertThat(counted(HADEYE, "SILENT", opened)).isFalse();
    pass(1);
    assertThat(counted(HADEYE, "SILENT", opened)).as("thirty days after the registration").isTrue();
    assertThat(counted(ALKASSOUM, "SILENT", opened)).as("another's case").isFalse();

    contact(opened, false, null);
    assertThat(counted(HADEYE, "SILENT", opened)).as("a try is no contact").isTrue();
    contact(opened, true, null);
    assertThat(counted(HADEYE, "SILENT", opened)).isFalse();
  }

  @Test
  void aPlannedContactIsCountedFromItsDayUntilTheNextIsWrittenDown() throws Exception {
    var opened = registeredBy(ALKASSOUM);
    contact(opened, true, 2);
    assertThat(counted(ALKASSOUM, "CONTACT_DUE", opened)).isFalse();
    pass(2);
    assertThat(counted(ALKASSOUM, "CONTACT_DUE", opened)).isTrue();
    pass(1);
    assertThat(counted(ALKASSOUM, "CONTACT_DUE", opened)).as("missed yesterday").isTrue();
    assertThat(counted(HADEYE, "CONTACT_DUE", opened)).as("another's case").isFalse();
    contact(opened, false, 5);
    assertThat(counted(ALKASSOUM, "CONTACT_DUE", opened)).isFalse();
  }

  @Test
  void overdueAreMineAndThoseThatMyGroupLeavesButNotWhatAColleagueHolds() throws Exception {
    var mine = registeredBy(BILAL);
    var free = registeredBy(BILAL);
    var colleagues = registeredBy(BILAL);
    As.as(BILAL, () -> { tasks.claim(task(mine)); return null; });
    As.as(ALKASSOUM, () -> { tasks.claim(task(colleagues)); return null; });
    pass(20);
    assertThat(overdue(BILAL, mine)).isEqualTo(1);
    assertThat(overdue(BILAL, free)).isEqualTo(1);
    assertThat(overdue(BILAL, colleagues)).isZero();
    assertThat(tile(BILAL, "/tasks?f=overdue")).isEqualTo(tasks(page(BILAL, "/tasks?f=overdue")));
  }

  private int overdue(Actor actor, OpenedCase opened) throws Exception {
    return tasks(page(actor, "/tasks?f=overdue&q=" + opened.number()));
  }

  private static int tasks(String page) {
    return number(page, "(\\d+) tâche\\(s\\)");
  }

  private OpenedCase registeredBy(Actor actor) {
    var opened = cases.open("TOMBOUCTOU", "TOMBOUCTOU");
    walk.done(opened.id(), "completeRegistration", actor, walk.registration("region", "TOMBOUCTOU"));
    return opened;
  }

  private String task(OpenedCase opened) {
    return walk.task(opened.id(), "recordConsents").id();
  }

  private void contact(OpenedCase opened, boolean reached, Integer nextInDays) {
    var next = nextInDays == null ? null : casefiles.today().plusDays(nextInDays);
    As.as(HADEYE, () -> { contacts.log(opened.number(), new Told(casefiles.today(), How.CALL, reached, null, next)); return null; });
  }

  /** Whether the list holds the case; the tile's number is the list's. */
  private boolean counted(Actor actor, String waiting, OpenedCase opened) throws Exception {
    var list = page(actor, "/cases?f=" + waiting);
    int count = tile(actor, "/cases?f=" + waiting);
    assertThat(number(list, "(\\d+) dossier\\(s\\)")).isEqualTo(count);
    assertThat(Pattern.compile("<a href=\"/cases/ML").matcher(list).results().count()).isEqualTo(Math.min(count, 20));
    return page(actor, "/cases?f=" + waiting + "&q=" + opened.number()).contains("<a href=\"/cases/" + opened.number());
  }

  private int tile(Actor actor, String href) throws Exception {
    return number(page(actor, "/"), "href=\"" + Pattern.quote(href) + "\"><b>(\\d+)");
  }

  private String page(Actor actor, String address) throws Exception {
    return mvc.perform(get(address).with(SignedIn.as(actor.username()))).andExpect(status().isOk()).andReturn().getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static int number(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private void pass(int days) {
    clock.moveTo(clock.offset().plus(Duration.ofDays(days)));
  }

  private static Actor person(String username, String office) {
    return new Actor(username, username, Set.of(Role.CASEWORKER), null, Actor.IOM, office, false);
  }
}
