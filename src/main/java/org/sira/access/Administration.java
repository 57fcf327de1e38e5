package org.sira.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.sira.shared.Cursor;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Page;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/**
 * What administrators do to people. Every change is audited and ends the person's sessions where it concerns them.
 * Nothing may leave Sira without an active administrator: that is refused with LAST_ADMINISTRATOR.
 */
@Component
@PreAuthorize("hasRole('ADMIN')")
public class Administration {

  static final Duration INVITATION = Duration.ofDays(7);

  private final PeopleStore store;
  private final PasswordStore passwords;
  private final PersonRules rules;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Administration(PeopleStore store, PasswordStore passwords, PersonRules rules, ApplicationEventPublisher events,
                 Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.rules = rules;
    this.events = events;
    this.clock = clock;
  }

  public Page<Person> list(PeopleFilter filter, int size) {
    return Page.of(store.page(filter, size + 1), size, person -> new Cursor(Instant.EPOCH, person.username()));
  }

  public Person person(String username) {
    return existing(username);
  }

  /** Enters a person and sends a link to choose a password with; refused for a username that is taken. */
  @UseCase
  public void invite(NewPerson person) {
    rules.check(person);
    if (!store.insert(person, null, clock.instant())) {
      throw new InvalidAnswers("username", "TAKEN");
    }
    note("PERSON_INVITED", person);
    sendLinkTo(existing(person.username()));
  }

  /** Sends a new link, to a person who lost the first one or the password; until it is used the old password holds. */
  @UseCase
  public void sendLink(String username) {
    var person = existing(username);
    if (!person.active()) {
      throw Refusal.conflict("PERSON_NOT_ACTIVE");
    }
    events.publishEvent(new AccessNoted("LINK_SENT", Map.of("person", username)));
    sendLinkTo(person);
  }

  private void sendLinkTo(Person person) {
    var token = Tokens.fresh();
    var until = clock.instant().plus(INVITATION);
    passwords.invite(person.username(), Digest.of(token), until);
    events.publishEvent(new PersonInvited(person.username(), person.displayName(), person.email(), person.language(),
        token, until));
  }

  /** Changes name, address and post; a changed post ends the person's sessions. */
  @UseCase
  public void change(NewPerson changed) {
    store.oneChangeAtATime();
    var before = existing(changed.username());
    rules.check(changed);
    store.update(changed);
    if (!before.post().equals(changed.post())) {
      store.renewStamp(changed.username());
      events.publishEvent(new PersonMoved(changed.username()));
    }
    note("PERSON_CHANGED", changed);
    keepAnAdministrator();
  }

  /** Ends the person's access at once; tasks go back to the group. What the person did stays under the name. */
  @UseCase
  public void deactivate(String username) {
    store.oneChangeAtATime();
    if (!existing(username).active()) {
      return;
    }
    store.setActive(username, false);
    store.renewStamp(username);
    passwords.withdrawInvitation(username);
    events.publishEvent(new AccessNoted("PERSON_DEACTIVATED", Map.of("person", username)));
    events.publishEvent(new PersonDeactivated(username));
    keepAnAdministrator();
  }

  /** Lets the person in again, with the password and post from before. */
  @UseCase
  public void reactivate(String username) {
    if (existing(username).active()) {
      return;
    }
    store.setActive(username, true);
    store.renewStamp(username);
    events.publishEvent(new AccessNoted("PERSON_REACTIVATED", Map.of("person", username)));
  }

  private Person existing(String username) {
    return PersonRules.username(username) ? store.find(username).orElseThrow(Refusal::notFound) : notFound();
  }

  private static Person notFound() {
    throw Refusal.notFound();
  }

  private void keepAnAdministrator() {
    if (!store.hasAdministrator()) {
      throw Refusal.conflict("LAST_ADMINISTRATOR");
    }
  }

  private void note(String event, NewPerson person) {
    var post = person.post();
    events.publishEvent(new AccessNoted(event, Map.of("person", person.username(),
        "roles", post.roles().stream().sorted().toList(), "organisation", post.organisation(), "office", post.office(), "allOffices", post.allOffices(),
        "seat", post.seat() == null ? "" : post.seat())));
  }
}
