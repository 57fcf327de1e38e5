package org.sira.access;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** People for the tests about access; each has a name that no other test uses. */
public final class TestPeople {

  public static final String PASSWORD = "une phrase courte";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private TestPeople() {}

  public static NewPerson aPerson(Role... roles) {
    var username = "access-" + NUMBERS.incrementAndGet();
    return new NewPerson(username, "Awa Sangaré " + username, username + "@example.org", "fr",
        new Post(Set.of(roles), Actor.IOM, "KAYES", false, null));
  }

  /** Under what the wrong passwords for a name are counted. */
  public static String countedAs(String username) {
    return Digest.of(username);
  }

  /** Somebody who can sign in with {@link #PASSWORD}. */
  public static String someone(People people, Role... roles) {
    var person = aPerson(roles);
    people.create(person, PASSWORD);
    return person.username();
  }
}
