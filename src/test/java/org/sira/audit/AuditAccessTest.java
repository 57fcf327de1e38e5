package org.sira.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.access.TestPeople;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SiraTest
class AuditAccessTest {

  @Autowired private MockMvc http;
  @Autowired private People people;
  @Autowired private Clock clock;
  @Autowired private Audit audit;
  @Autowired private JdbcClient jdbc;

  private String auditor;

  @BeforeEach
  void anAuditor() {
    auditor = TestPeople.someone(people, Role.AUDITOR);
  }

  @Test
  void onlyAuditorsReadTheRecord() throws Exception {
    for (var role : Role.values()) {
      if (role != Role.AUDITOR && role != Role.COMMITTEE) {
        http.perform(get("/audit").with(SignedIn.as(TestPeople.someone(people, role)))).andExpect(status().isForbidden());
      }
    }
    http.perform(get("/audit")).andExpect(status().isFound());
    http.perform(get("/audit").with(SignedIn.as(auditor))).andExpect(status().isOk());
  }

  @Test
  void nobodyRewritesTheRecord() {
    audit.noted("TEST_HAPPENED", Map.of());

    for (var attempt : new String[] {"update audit_entry set username = 'nobody'", "delete from audit_entry",
        "truncate audit_entry"}) {
      assertThatThrownBy(() -> jdbc.sql(attempt).update()).isInstanceOf(DataAccessException.class)
          .hasMessageContaining("audit entries are never changed");
    }
  }

  @Test
  void entriesAreFoundByPersonEventAndDay() throws Exception {
    var person = TestPeople.someone(people, Role.OFFICER);
    SignedIn.run(people, person, () -> audit.noted("TEST_OF_THE_FILTERS", Map.of("code", "A1")));
    var today = LocalDate.now(clock);

    found("person=" + person + "&event=TEST_OF_THE_FILTERS", true);
    found("person=" + person + "&from=" + today.minusDays(1) + "&until=" + today.plusDays(1), true);
    found("person=" + person + "&until=" + today.minusDays(3), false);
    found("person=somebody.else", false);
    found("person=" + person + "&number=ML-00-00000", false);
    found("person=" + person + "&from=nonsense&until=99999-01-01", true);
  }

  @Test
  void theRecordIsReadPageByPage() throws Exception {
    var person = TestPeople.someone(people, Role.OFFICER);
    SignedIn.run(people, person, () -> {
      for (var i = 0; i < 51; i++) {
        audit.noted("TEST_OF_PAGES", Map.of("number", i));
      }
    });
    var page = http.perform(get("/audit?event=TEST_OF_PAGES&person=" + person).with(SignedIn.as(auditor)))
        .andReturn().getResponse().getContentAsString();
    var next = page.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");

    assertThat(page).contains("Numéro : 50<").doesNotContain("Numéro : 0<");
    http.perform(get(java.net.URI.create(next)).with(SignedIn.as(auditor)))
        .andExpect(content().string(containsString("Numéro : 0<")))
        .andExpect(content().string(not(containsString("rel=\"next\""))));
  }

  @Test
  void aCaseThatIsReadAgainWithinTenMinutesIsWrittenOnce() {
    var person = TestPeople.someone(people, Role.OFFICER);
    var caseId = CaseId.create();
    SignedIn.run(people, person, () -> {
      audit.read(caseId);
      audit.read(caseId);
    });

    assertThat(jdbc.sql("select count(*) from audit_entry where case_id = :id").param("id", caseId.value())
        .query(Integer.class).single()).isEqualTo(1);
  }

  private void found(String query, boolean expected) throws Exception {
    var cell = "TEST_OF_THE_FILTERS</td>";
    http.perform(get("/audit?" + query).with(SignedIn.as(auditor))).andExpect(status().isOk())
        .andExpect(content().string(expected ? containsString(cell) : not(containsString(cell))));
  }
}
