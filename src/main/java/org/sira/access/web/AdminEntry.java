package org.sira.access.web;

import org.sira.access.Actor;
import org.sira.access.NavEntry;
import org.sira.access.Role;
import org.springframework.stereotype.Component;

/** Leads administrators to the people. */
@Component
class AdminEntry implements NavEntry {

  @Override
  public String key() {
    return "admin";
  }

  @Override
  public String href() {
    return "/admin";
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return actor.has(Role.ADMIN);
  }
}
