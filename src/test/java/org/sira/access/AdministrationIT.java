package org.sira.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.MovableClock;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@SiraTest
@RecordApplicationEvents
class AdministrationIT {

  private static final String CHOSEN = "un beau matin à Kita";

  @Autowired private People people;
  @Autowired private Administration administration;
  @Autowired private OwnAccess own;
  @Autowired private PasswordCheck check;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transactions;
  @Autowired private ApplicationEvents events;

  private Duration before;
  private String admin;

  @BeforeEach
  void anAdministrator() {
    before = clock.offset();
    admin = TestPeople.someone(people, Role.ADMIN);
  }

  @AfterEach
  void theClockAsItWas() {
    clock.moveTo(before);
  }

  @Test
  void anInvitedPersonChoosesAPasswordOnceAndSignsIn() {
    var person = TestPeople.aPerson(Role.CASEWORKER);
    asAdmin(() -> administration.invite(person));
    var invited = events.stream(PersonInvited.class).findFirst().orElseThrow();

    assertThat(people.find(person.username()).orElseThrow().settled()).isFalse();
    assertThat(invited.email()).isEqualTo(person.email());
    assertThat(invited.toString()).doesNotContain(invited.token());
    assertThat(stored(invited.token())).as("only a digest is kept").isFalse();

    own.accept(invited.token(), CHOSEN);

    assertThat(check.slowly(person.username(), CHOSEN, "192.0.2.1").username()).isEqualTo(person.username());
    assertThatThrownBy(() -> own.accept(invited.token(), CHOSEN)).isInstanceOf(Refusal.class)
        .hasMessageContaining("INVITATION_OVER");
  }

  @Test
  void anInvitationIsOverAfterSevenDays() {
    var person = TestPeople.aPerson(Role.CASEWORKER);
    asAdmin(() -> administration.invite(person));
    var token = events.stream(PersonInvited.class).findFirst().orElseThrow().token();

    clock.moveTo(clock.offset().plusDays(7).minusMinutes(1));
    assertThat(own.invited(token)).isPresent();
    clock.moveTo(clock.offset().plusMinutes(2));
    assertThat(own.invited(token)).isEmpty();
  }

  @Test
  void aNewLinkReplacesTheOldOne() {
    var person = TestPeople.aPerson(Role.CASEWORKER);
    asAdmin(() -> administration.invite(person));
    asAdmin(() -> administration.sendLink(person.username()));
    var tokens = events.stream(PersonInvited.class).map(PersonInvited::token).toList();

    assertThat(own.invited(tokens.get(0))).isEmpty();
    assertThat(own.invited(tokens.get(1))).isPresent();
  }

  @Test
  void passwordsHaveTwelveCharactersAtLeast() {
    var username = TestPeople.someone(people, Role.CASEWORKER);

    assertThatThrownBy(() -> own.changePassword(username, "eleven char")).isInstanceOf(InvalidAnswers.class);
    assertThatThrownBy(() -> own.changePassword(username, "x".repeat(73))).isInstanceOf(InvalidAnswers.class);
    assertThatThrownBy(() -> own.changePassword(username, null)).isInstanceOf(InvalidAnswers.class);
    own.changePassword(username, "douze lettre");
  }

  @Test
  void nobodyTakesAwayTheLastAdministrator() {
    var person = people.find(admin).orElseThrow();
    var asOfficer = new NewPerson(admin, person.displayName(), person.email(), "fr",
        new Post(Set.of(Role.OFFICER), Actor.IOM, "KAYES", true, null));

    transactions.executeWithoutResult(rolledBack -> {
      rolledBack.setRollbackOnly();
      jdbc.sql("update access_person set active = false where username <> :admin").param("admin", admin).update();
      refused("LAST_ADMINISTRATOR", () -> administration.deactivate(admin));
    });
    transactions.executeWithoutResult(rolledBack -> {
      rolledBack.setRollbackOnly();
      jdbc.sql("update access_person set active = false where username <> :admin").param("admin", admin).update();
      refused("LAST_ADMINISTRATOR", () -> administration.change(asOfficer));
    });
    assertThat(people.find(admin).orElseThrow().actor().has(Role.ADMIN)).isTrue();
  }

  @Test
  void administratorsWhoOnlyWereInvitedDoNotCount() {
    transactions.executeWithoutResult(rolledBack -> {
      rolledBack.setRollbackOnly();
      jdbc.sql("update access_person set active = false where username <> :admin").param("admin", admin).update();
      asAdmin(() -> administration.invite(TestPeople.aPerson(Role.ADMIN)));
      refused("LAST_ADMINISTRATOR", () -> administration.deactivate(admin));
    });
  }

  @Test
  void everyChangeIsToldAndAudited() {
    var person = TestPeople.aPerson(Role.CASEWORKER);
    var username = person.username();
    asAdmin(() -> administration.invite(person));
    asAdmin(() -> administration.change(new NewPerson(username, "Awa", person.email(), "en",
        new Post(Set.of(Role.OFFICER), Actor.IOM, "GAO", true, null))));
    asAdmin(() -> administration.deactivate(username));
    asAdmin(() -> administration.reactivate(username));
    own.changePassword(username, CHOSEN);

    assertThat(events.stream(PersonMoved.class)).containsExactly(new PersonMoved(username));
    assertThat(events.stream(PersonDeactivated.class)).containsExactly(new PersonDeactivated(username));
    assertThat(audited(username)).containsExactly("PERSON_INVITED by " + admin, "PERSON_CHANGED by " + admin,
        "PERSON_DEACTIVATED by " + admin, "PERSON_REACTIVATED by " + admin, "PASSWORD_CHANGED by sira");
  }

  @Test
  void aWrongPostIsRefusedFieldByField() {
    faults(new Post(Set.of(), Actor.IOM, "KAYES", false, null), "roles REQUIRED");
    faults(new Post(Set.of(Role.COMMITTEE), Actor.IOM, "KAYES", false, null), "seat REQUIRED");
    faults(new Post(Set.of(Role.OFFICER), Actor.IOM, "KAYES", false, "IOM"), "seat COMMITTEE_ONLY");
    faults(new Post(Set.of(Role.OFFICER), "NOBODY", "PARIS", false, null), "organisation UNKNOWN", "office UNKNOWN");
  }

  @Test
  void useCasesAskWhoActsThemselves() {
    assertThatThrownBy(() -> administration.deactivate(admin))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  @Test
  void aBurstOfGuessesIsCountedOneByOne() {
    var username = TestPeople.someone(people, Role.CASEWORKER);
    var refusals = java.util.stream.IntStream.range(0, 24).parallel().mapToObj(i -> refusal(username, "guess " + i)).toList();

    assertThat(refusals).filteredOn(BadCredentialsException.class::isInstance).hasSize(SignInAttempts.FREE_PER_NAME);
    assertThat(refusals).filteredOn(TooManyAttempts.class::isInstance).hasSize(24 - SignInAttempts.FREE_PER_NAME);
  }

  private Exception refusal(String username, String password) {
    try {
      check.slowly(username, password, "192.0.2.77");
      return null;
    } catch (org.springframework.security.core.AuthenticationException e) {
      return e;
    }
  }

  private void faults(Post post, String... faults) {
    var person = TestPeople.aPerson();
    assertThatThrownBy(() -> people.create(
        new NewPerson(person.username(), person.displayName(), person.email(), "fr", post), CHOSEN))
        .isInstanceOfSatisfying(InvalidAnswers.class, refused -> assertThat(refused.faults())
            .extracting(fault -> fault.field() + " " + fault.code()).containsExactly(faults));
  }

  private void refused(String code, Runnable action) {
    assertThatThrownBy(() -> asAdmin(action)).isInstanceOf(Refusal.class).hasMessageContaining(code);
  }

  private void asAdmin(Runnable action) {
    SignedIn.run(people, admin, action);
  }

  private boolean stored(String token) {
    return jdbc.sql("select exists (select 1 from access_person where invitation_hash like '%' || :token || '%')")
        .param("token", token).query(Boolean.class).single();
  }

  private List<String> audited(String username) {
    return jdbc.sql("""
            select event || ' by ' || username from audit_entry where details ->> 'person' = :username
              and event <> 'LINK_SENT' order by id""")
        .param("username", username).query(String.class).list();
  }
}
