package org.sira.planning.web;

import java.util.Set;
import org.sira.access.Actor;
import org.sira.access.NavEntry;
import org.sira.access.Role;
import org.springframework.stereotype.Component;

/** Leads those who plan, check and decide to the feasibility grid. */
@Component
class FeasibilityEntry implements NavEntry {

  private static final Set<Role> READERS = Set.of(Role.CASEWORKER, Role.OFFICER, Role.MANAGER);

  @Override
  public String key() {
    return "feasibility";
  }

  @Override
  public String href() {
    return "/feasibility";
  }

  @Override
  public int order() {
    return 45;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return actor.roles().stream().anyMatch(READERS::contains);
  }
}
