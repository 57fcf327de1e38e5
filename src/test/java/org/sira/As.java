package org.sira;

import java.util.Set;
import java.util.concurrent.Callable;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Acts as a person whom no table knows: {@code As.as(As.iom("awa", CASEWORKER), () -> …)}. */
public final class As {

  private record Principal(Actor actor) implements CurrentActor.Person {}

  private As() {}

  public static <T> T as(Actor actor, Callable<T> work) {
    var before = SecurityContextHolder.getContext();
    var context = SecurityContextHolder.createEmptyContext();
    var roles = actor.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
    context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(new Principal(actor), null,
        AuthorityUtils.createAuthorityList(roles)));
    SecurityContextHolder.setContext(context);
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /** Somebody of IOM who sees every office. */
  public static Actor iom(String username, Role... roles) {
    return new Actor(username, username, Set.of(roles), null, Actor.IOM, "BAMAKO", true);
  }
}
