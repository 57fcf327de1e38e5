package org.sira.audit.web;

import org.sira.access.Actor;
import org.sira.access.NavEntry;
import org.sira.access.Role;
import org.springframework.stereotype.Component;

/** Leads auditors to the record. */
@Component
class AuditNav implements NavEntry {

  @Override
  public String key() {
    return "audit";
  }

  @Override
  public String href() {
    return "/audit";
  }

  @Override
  public int order() {
    return 110;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return actor.has(Role.AUDITOR);
  }
}
