package org.sira.access;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who acts in this thread: the signed-in person, or Sira itself in jobs and schedules. */
@Component
public class CurrentActor {

  /** A signed-in principal that knows which person it stands for. */
  public interface Person {
    Actor actor();
  }

  public Actor get() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Person person) {
      return person.actor();
    }
    return Actor.SYSTEM;
  }
}
