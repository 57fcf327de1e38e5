package org.sira.access;

import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/**
 * Checks usernames and passwords. Whoever the name belongs to, and whether to anybody, a refusal looks the same and
 * takes as long. Refused with {@link BadCredentialsException}, or {@link TooManyAttempts} after many wrong ones.
 */
@Component
public class PasswordCheck {

  private static final int LOCKS = 64;

  private final People people;
  private final PasswordStore store;
  private final Passwords passwords;
  private final SignInAttempts attempts;
  private final RememberedPasswords remembered;
  /** Guesses for one name from one address wait for each other, so that a burst cannot slip under the count. */
  private final Object[] locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toArray();

  PasswordCheck(People people, PasswordStore store, Passwords passwords, SignInAttempts attempts,
                RememberedPasswords remembered) {
    this.people = people;
    this.store = store;
    this.passwords = passwords;
    this.attempts = attempts;
    this.remembered = remembered;
  }

  /** The person, when the password is right; always at the cost of the slow hash. */
  public Person slowly(String name, String password, String address) {
    var username = name.strip().toLowerCase(Locale.ROOT);
    synchronized (lock(username, address)) {
      return verified(username, password, address);
    }
  }

  /** The same for API clients, who send the password with every call: a right one is remembered for five minutes. */
  public Person quickly(String name, String password, String address) {
    var username = name.strip().toLowerCase(Locale.ROOT);
    var known = remembered(username, password);
    if (known != null) {
      return known;
    }
    synchronized (lock(username, address)) {
      var meanwhile = remembered(username, password);
      return meanwhile != null ? meanwhile : remember(verified(username, password, address), password);
    }
  }

  private Person verified(String username, String password, String address) {
    attempts.mayTry(username, address);
    var person = people.find(username).filter(Person::active);
    var hash = person.flatMap(p -> store.hash(p.username())).orElse(null);
    if (!passwords.matches(password, hash)) {
      attempts.failed(username, address);
      throw new BadCredentialsException("refused");
    }
    attempts.succeeded(username, address);
    return person.orElseThrow();
  }

  private Person remembered(String username, String password) {
    if (!remembered.knows(username, password)) {
      return null;
    }
    return people.find(username).filter(person -> remembered.knows(person, password)).orElse(null);
  }

  private Person remember(Person person, String password) {
    remembered.add(person, password);
    return person;
  }

  private Object lock(String username, String address) {
    return locks[Math.floorMod((username + " " + address).hashCode(), LOCKS)];
  }
}
