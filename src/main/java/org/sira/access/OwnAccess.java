package org.sira.access;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What people do about their own access: choose a password, sign in, choose a language. */
@Component
public class OwnAccess {

  private final PeopleStore people;
  private final PasswordStore store;
  private final Passwords passwords;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OwnAccess(PeopleStore people, PasswordStore store, Passwords passwords, ApplicationEventPublisher events, Clock clock) {
    this.people = people;
    this.store = store;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
  }

  /** Whom the link with this token invites; empty when it was used, replaced, is over seven days old or never was. */
  public Optional<Person> invited(String token) {
    return people.findInvited(Digest.of(token), clock.instant());
  }

  /** Uses a link up by choosing a password; refused with INVITATION_OVER and for a password too short or too long. */
  @UseCase
  public void accept(String token, String password) {
    var person = invited(token).orElseThrow(() -> Refusal.conflict("INVITATION_OVER"));
    choose(person.username(), password, "INVITATION_ACCEPTED");
  }

  /**
   * Sets the person's new password, the old one having been proved by {@link PasswordCheck}. Ends every session of the
   * person; answers the person as known from now on, so that the present session can go on.
   */
  @UseCase
  public Person changePassword(String username, String password) {
    choose(username, password, "PASSWORD_CHANGED");
    return people.find(username).orElseThrow(Refusal::notFound);
  }

  private void choose(String username, String password, String event) {
    store.set(username, passwords.chosen(password));
    people.renewStamp(username);
    events.publishEvent(new AccessNoted(event, Map.of("person", username)));
  }

  /** The person signed in with the form. */
  @UseCase
  public void signedIn(String username) {
    people.signedIn(username, clock.instant());
    events.publishEvent(new AccessNoted("SIGNED_IN", Map.of("person", username)));
  }

  /** Pages and mails speak this language to the person from now on. */
  @UseCase
  public void speak(String username, String language) {
    people.setLanguage(username, language);
  }
}
