package org.sira.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.sira.shared.web.PersonNames;
import org.springframework.stereotype.Component;

/** Who works with Sira. What administrators do to people is in {@link Administration}. */
@Component
public class People implements PersonNames {

  private final PeopleStore store;
  private final PersonRules rules;
  private final Passwords passwords;
  private final Clock clock;

  People(PeopleStore store, PersonRules rules, Passwords passwords, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** The person of this username, active or not. */
  public Optional<Person> find(String username) {
    return PersonRules.username(username) ? store.find(username) : Optional.empty();
  }

  /** The name to show for a username, which stands for itself when nobody has it. */
  @Override
  public String displayName(String username) {
    return Actor.SYSTEM.username().equals(username) ? Actor.SYSTEM.displayName()
        : find(username).map(Person::displayName).orElse(username);
  }

  /**
   * Everybody who can sign in, holds the role and sees cases of this office and organisation; {@code seat} restricts
   * to a committee seat. Office and seat may be null for any.
   */
  public List<Contact> ofRole(Role role, String office, String organisation, String seat) {
    return store.ofRole(role, office, organisation, seat);
  }

  public boolean isEmpty() {
    return store.isEmpty();
  }

  /**
   * Enters somebody with a password that is known already, as a first start and the demo do; people are otherwise
   * invited. Refused with USERNAME_TAKEN, and with the faults of the data.
   */
  @UseCase
  public void create(NewPerson person, String password) {
    rules.check(person);
    if (!store.insert(person, passwords.given(password), clock.instant())) {
      throw Refusal.conflict("USERNAME_TAKEN");
    }
  }
}
