package org.sira.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.sira.Walk.AWA;
import static org.sira.Walk.MANAGER;
import static org.sira.Walk.OFFICER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.MovableClock;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.access.NewPerson;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.casefile.Holds;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What each role reads of a case, and which readings are on the record. */
@SiraTest
class CaseReadingAccessTest {

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired CaseParts parts;
  @Autowired Holds holds;
  @Autowired People people;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void theyWorkHere() {
    List.of(Role.CASEWORKER, Role.FINANCE, Role.LOGISTICS, Role.PROTECTION).forEach(role -> {
      if (people.find(username(role)).isEmpty()) {
        var post = new Post(Set.of(role), Actor.IOM, "KAYES", true, null);
        people.create(new NewPerson(username(role), username(role), username(role) + "@example.org", "fr", post), "une phrase courte");
      }
    });
  }

  @Test
  void answersOfProtectionStepsAreReadByProtectionStaffAloneAndEachOpeningIsOnRecord() {
    var id = flagged();
    walk.answerFlag(id);
    for (var other : List.of(AWA, OFFICER, MANAGER, Walk.actor("penda", null, Role.CASEWORKER))) {
      assertThat(sealed(id, other)).as(other.username()).isEqualTo(2);
    }
    assertThat(opened(id)).isEmpty();

    assertThat(sealed(id, Walk.PROTECTION)).isZero();
    assertThat(opened(id)).containsExactlyInAnyOrder("screenVulnerability", "respondToProtectionFlag");
    As.as(Walk.PROTECTION, () -> parts.latestAnswers(id, Locale.FRENCH));
    assertThat(opened(id)).hasSize(3);
  }

  @Test
  void everyDoorToACaseLeavesOneReadingPerPersonAndTenMinutes() throws Exception {
    var id = walk.registered(List.of());
    var number = walk.number(id);
    var task = walk.task(id, "reviewEligibility").id();
    var reader = username(Role.CASEWORKER);
    var doors = List.of("/cases/" + number, "/api/v1/cases/" + number, "/api/v1/cases/" + number + "/history",
        "/cases/" + number + "/answers", "/tasks/" + task, "/tasks/" + task + "/history", "/tasks/" + task + "/documents",
        "/api/v1/tasks/" + task);
    int readings = 0;
    for (var door : doors) {
      open(reader, door).andExpect(status().isOk());
      open(reader, door).andExpect(status().isOk());
      assertThat(readings(id, reader)).as(door).isEqualTo(++readings);
      clock.moveTo(clock.offset().plus(Duration.ofMinutes(11)));
    }
    open(username(Role.PROTECTION), "/tasks/" + task).andExpect(status().isOk());
    assertThat(readings(id, username(Role.PROTECTION))).isEqualTo(1);
  }

  @Test
  void aStepOfProtectionDoesNotExistForFinanceAndLogistics() throws Exception {
    var id = flagged();
    var number = walk.number(id);
    var task = walk.task(id, "respondToProtectionFlag").id();
    for (var role : List.of(Role.FINANCE, Role.LOGISTICS)) {
      open(username(role), "/cases/" + number).andExpect(status().isOk()).andExpect(content().string(not(containsString(task))));
      open(username(role), "/api/v1/cases/" + number).andExpect(jsonPath("$.waitingFor").isEmpty());
      open(username(role), "/api/v1/tasks?case=" + number).andExpect(jsonPath("$.items").isEmpty());
      open(username(role), "/tasks/" + task).andExpect(status().isNotFound());
      open(username(role), "/api/v1/tasks/" + task).andExpect(status().isNotFound());
      open(username(role), "/api/v1/cases/" + number + "/history").andExpect(content().string(not(containsString("rotection"))))
          .andExpect(content().string(not(containsString("SCREEN"))));
    }
    open(username(Role.CASEWORKER), "/api/v1/cases/" + number).andExpect(jsonPath("$.waitingFor.step").value("respondToProtectionFlag"));
  }

  @Test
  void thatACaseIsUrgentIsNotToldToFinanceAndLogistics() throws Exception {
    var id = flagged();
    var number = walk.number(id);
    walk.answerFlag(id);
    for (var role : List.of(Role.FINANCE, Role.LOGISTICS)) {
      open(username(role), "/api/v1/tasks?case=" + number).andExpect(jsonPath("$.items[0].priority").value(0));
      open(username(role), "/tasks?f=all&q=" + number).andExpect(content().string(not(containsString("prioritaire"))));
      open(username(role), "/cases/" + number).andExpect(content().string(not(containsString("prioritaire"))));
    }
    open(username(Role.CASEWORKER), "/api/v1/tasks?case=" + number).andExpect(jsonPath("$.items[0].priority").value(2));
  }

  @Test
  void aStepOfProtectionThatIsDoneDoesNotExistEither() throws Exception {
    var id = flagged();
    var task = walk.task(id, "respondToProtectionFlag").id();
    walk.answerFlag(id);
    for (var role : List.of(Role.FINANCE, Role.LOGISTICS)) {
      mvc.perform(post("/api/v1/tasks/" + task + "/complete").contentType("application/json").content("{\"answers\":{}}")
          .with(SignedIn.as(username(role))).with(csrf())).andExpect(status().isNotFound());
    }
  }

  @Test
  void whyACaseIsOnHoldIsNotToldToFinanceAndLogistics() throws Exception {
    var id = walk.registered(List.of());
    var number = walk.number(id);
    As.as(MANAGER, () -> { holds.hold(number, "MEDICAL", LocalDate.now(clock).plusDays(5), null); return null; });
    for (var role : List.of(Role.FINANCE, Role.LOGISTICS)) {
      open(username(role), "/api/v1/cases/" + number).andExpect(jsonPath("$.hold.until").exists())
          .andExpect(jsonPath("$.hold.reason").doesNotExist());
      open(username(role), "/api/v1/cases/" + number + "/history").andExpect(content().string(containsString("CASE_HELD")))
          .andExpect(content().string(not(containsString("MEDICAL"))));
      open(username(role), "/cases/" + number).andExpect(content().string(not(containsString("médical"))))
          .andExpect(content().string(containsString("Suspendu. Revue prévue")));
    }
    open(username(Role.CASEWORKER), "/api/v1/cases/" + number).andExpect(jsonPath("$.hold.reason").value("MEDICAL"));
  }

  @Test
  void theHistorySpeaksInWordsInBothLanguages() throws Exception {
    var id = walk.registered(List.of());
    As.as(MANAGER, () -> { holds.hold(walk.number(id), "MEDICAL", LocalDate.now(clock).plusDays(5), null); return null; });
    var address = "/cases/" + walk.number(id) + "/history";
    open(username(Role.CASEWORKER), address).andExpect(content().string(containsString("Consentement donné")))
        .andExpect(content().string(containsString("Motif : raison médicale")))
        .andExpect(content().string(not(matchesPattern("(?s).*<b>[A-Z_]+</b>.*"))));
    open(username(Role.CASEWORKER), address + "?lang=en").andExpect(content().string(containsString("Consent given")));
  }

  private CaseId flagged() {
    return walk.registered(List.of("TRAFFICKING"));
  }

  private long sealed(CaseId id, Actor reader) {
    return As.as(reader, () -> parts.answers(id, Locale.FRENCH)).stream().filter(given -> given.sealed() != null).count();
  }

  private List<String> opened(CaseId id) {
    return jdbc.sql("select step from audit_entry where case_id = :id and event = 'PROTECTION_NOTES_OPENED'")
        .param("id", id.value()).query(String.class).list();
  }

  private int readings(CaseId id, String reader) {
    return jdbc.sql("select count(*) from audit_entry where case_id = :id and username = :reader and event = 'CASE_READ'")
        .param("id", id.value()).param("reader", reader).query(Integer.class).single();
  }

  private ResultActions open(String reader, String address) throws Exception {
    return mvc.perform(get(address).with(SignedIn.as(reader)));
  }

  private static String username(Role role) {
    return "reading-" + role.name().toLowerCase();
  }
}
