package org.sira.casefile;

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

import java.time.LocalDate;
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
import org.sira.casefile.LoggedContact.How;
import org.sira.casefile.LoggedContact.Told;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What is noted outside tasks: who writes it, who reads it, and that nothing written is lost. */
@SiraTest
class NotesAccessTest {

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired Notes notes;
  @Autowired ContactLog contacts;
  @Autowired Casefiles casefiles;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void theyWorkHere() {
    if (organisations.find("AID_KIDAL").isEmpty()) {
      organisations.create("AID_KIDAL", "Aide Kidal", Set.of("KIDAL"));
    }
    enter("notes-partner", "AID_KIDAL", "KAYES", Role.CASEWORKER);
    enter("notes-kayes", Actor.IOM, "KAYES", Role.CASEWORKER);
    enter("notes-mopti", Actor.IOM, "MOPTI", Role.CASEWORKER);
    List.of(Role.PROTECTION, Role.FINANCE, Role.LOGISTICS, Role.MONITORING)
        .forEach(role -> enter("notes-" + role.name().toLowerCase(), Actor.IOM, null, role));
  }

  @Test
  void theNextContactIsShownOnTheCaseUntilAnotherContactIsWrittenDown() throws Exception {
    var number = walk.number(walk.open());
    var today = casefiles.today();
    contact(number, today, "false", "Sonne dans le vide", today.plusDays(3)).andExpect(redirectedUrl("/cases/" + number + "/notes"));
    open("notes-kayes", "/cases/" + number).andExpect(content().string(containsString("Prochain contact le")));
    open("notes-kayes", "/cases/" + number + "/notes").andExpect(content().string(containsString("Sonne dans le vide")));

    contact(number, today, "true", "Va bien", null);
    open("notes-kayes", "/cases/" + number).andExpect(content().string(not(containsString("Prochain contact le"))));
  }

  @Test
  void aCorrectionStandsBesideWhatItCorrectsAndCountsInItsPlace() {
    var id = walk.open();
    var number = walk.number(id);
    var today = casefiles.today();
    as(Walk.AWA, () -> contacts.log(number, new Told(today.minusDays(2), How.VISIT, true, null, today.plusDays(9))));
    as(Walk.AWA, () -> contacts.log(number, new Told(today, How.CALL, true, "Va bien", today.plusDays(5))));
    var latest = contacts.all(id).get(0).id();
    as(Walk.MODIBO, () -> contacts.correct(number, latest, new Told(today, How.CALL, true, "Va mal", today.plusDays(1))));
    assertThat(contacts.planned(id)).contains(today.plusDays(1));
    assertThat(contacts.all(id)).extracting(each -> each.told().what()).containsExactly("Va mal", "Va bien", null);

    var oldest = contacts.all(id).get(2).id();
    as(Walk.AWA, () -> contacts.correct(number, oldest, new Told(today.minusDays(3), How.VISIT, true, null, null)));
    assertThat(contacts.planned(id)).as("the latest contact still plans").contains(today.plusDays(1));
  }

  @Test
  void aProtectionNoteIsReadByProtectionStaffAloneAndEachOpeningIsOnRecord() throws Exception {
    var id = walk.open();
    var number = walk.number(id);
    write("notes-kayes", number, "Craint son passeur", true).andExpect(redirectedUrl("/cases/" + number + "/notes"));
    for (var other : List.of("notes-kayes", "notes-monitoring")) {
      open(other, "/cases/" + number + "/notes").andExpect(content().string(not(containsString("Craint son passeur"))))
          .andExpect(content().string(containsString("réservée aux personnes chargées de la protection")));
    }
    var note = As.as(Walk.AWA, () -> notes.read(id)).get(0).id();
    open("notes-kayes", "/cases/" + number + "/act/addNote?corrects=" + note).andExpect(status().isNotFound());
    assertThatThrownBy(() -> as(Walk.AWA, () -> notes.correct(number, note, "Rien"))).isInstanceOf(Refusal.class);
    assertThat(openings(id)).isZero();

    open("notes-protection", "/cases/" + number + "/notes").andExpect(content().string(containsString("Craint son passeur")));
    open("notes-protection", "/cases/" + number + "/notes");
    assertThat(openings(id)).isEqualTo(2);
  }

  @Test
  void onlyWhoActsOnTheCaseWritesAndOnlyWhoReadsAnswersReads() throws Exception {
    var id = walk.open();
    var number = walk.number(id);
    write("notes-kayes", number, "Préfère le soir", false).andExpect(status().is3xxRedirection());
    for (var stranger : List.of("notes-mopti", "notes-partner")) {
      write(stranger, number, "Vu", false).andExpect(status().isNotFound());
      open(stranger, "/cases/" + number + "/notes").andExpect(status().isNotFound());
    }
    for (var reader : List.of("notes-finance", "notes-logistics")) {
      write(reader, number, "Vu", false).andExpect(status().isUnprocessableEntity());
      open(reader, "/cases/" + number + "/notes").andExpect(status().isNotFound());
      open(reader, "/cases/" + number + "/act/logContact").andExpect(status().isNotFound());
    }
    write("notes-monitoring", number, "Vu", false).andExpect(status().isUnprocessableEntity());
    open("notes-monitoring", "/cases/" + number + "/notes").andExpect(content().string(containsString("Préfère le soir")));
    assertThat(As.as(Walk.AWA, () -> notes.read(id))).hasSize(1);
  }

  @Test
  void aPartnerReadsTheNotesOfTheCasesSharedWithIt() throws Exception {
    var id = walk.open();
    write("notes-kayes", walk.number(id), "Préfère le soir", false);
    walk.done(id, "completeRegistration", Walk.AWA, walk.registration("region", "KIDAL"));
    walk.done(id, "recordConsents", Walk.AWA, walk.consents("shareWithPartner", "YES"));
    walk.done(id, "screenVulnerability", Walk.AWA, Map.of());
    open("notes-partner", "/cases/" + walk.number(id) + "/notes").andExpect(content().string(containsString("Préfère le soir")));
    write("notes-partner", walk.number(id), "Vue au marché", false).andExpect(status().is3xxRedirection());
  }

  @Test
  void whatIsMissingIsSaidAndWhatWasTypedStays() throws Exception {
    var number = walk.number(walk.open());
    var today = casefiles.today();
    contact(number, today.plusDays(1), "true", "Chez sa mère", today).andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Le jour du contact ne peut pas"))).andExpect(content().string(containsString("Chez sa mère")));
    contact(number, null, "", "Chez sa mère", null).andExpect(status().isUnprocessableEntity());
    write("notes-kayes", number, " ", false).andExpect(status().isUnprocessableEntity());
  }

  private ResultActions contact(String number, LocalDate on, String reached, String said, LocalDate next) throws Exception {
    return mvc.perform(post("/cases/{number}/act/logContact", number).with(SignedIn.as("notes-kayes")).with(csrf())
        .param("on", on == null ? "" : on.toString()).param("how", "CALL").param("reached", reached).param("note", said)
        .param("next", next == null ? "" : next.toString()));
  }

  private ResultActions write(String who, String number, String text, boolean protection) throws Exception {
    return mvc.perform(post("/cases/{number}/act/addNote", number).with(SignedIn.as(who)).with(csrf())
        .param("note", text).param("protection", String.valueOf(protection)));
  }

  private ResultActions open(String who, String address) throws Exception {
    return mvc.perform(get(address).with(SignedIn.as(who)));
  }

  private int openings(CaseId id) {
    return jdbc.sql("select count(*) from audit_entry where case_id = :id and event = 'PROTECTION_NOTES_OPENED'")
        .param("id", id.value()).query(Integer.class).single();
  }

  private static void as(Actor actor, Runnable work) {
    As.as(actor, () -> { work.run(); return null; });
  }

  private void enter(String username, String organisation, String office, Role role) {
    if (people.find(username).isEmpty()) {
      var post = new Post(Set.of(role), organisation, office == null ? "BAMAKO" : office, office == null, null);
      people.create(new NewPerson(username, username, username + "@example.org", "fr", post), "une phrase courte");
    }
  }
}
