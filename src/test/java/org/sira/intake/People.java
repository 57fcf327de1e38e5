package org.sira.intake;

import java.util.Set;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** People who meet arrivals, each with the role and office that the tests need. */
final class People {

  static final Actor BAMAKO = person("caseworker", Role.CASEWORKER, Actor.IOM, "BAMAKO", false);
  static final Actor KAYES = person("caseworker.kayes", Role.CASEWORKER, Actor.IOM, "KAYES", false);
  static final Actor PARTNER = person("partner", Role.CASEWORKER, "NGO_KITA", "KAYES", false);
  static final Actor OFFICER = person("officer", Role.OFFICER, Actor.IOM, "BAMAKO", true);
  static final Actor PROTECTION = person("protection", Role.PROTECTION, Actor.IOM, "BAMAKO", true);
  static final Actor FINANCE = person("finance", Role.FINANCE, Actor.IOM, "BAMAKO", true);

  private People() {}

  static Authentication signedIn(Actor actor) {
    var roles = actor.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
    return new TestingAuthenticationToken((CurrentActor.Person) () -> actor, null, roles);
  }

  static void as(Actor actor) {
    SecurityContextHolder.getContext().setAuthentication(signedIn(actor));
  }

  private static Actor person(String name, Role role, String organisation, String office, boolean allOffices) {
    return new Actor(name, name, Set.of(role), null, organisation, office, allOffices);
  }
}
