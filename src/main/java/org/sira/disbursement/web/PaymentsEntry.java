package org.sira.disbursement.web;

import org.sira.access.Actor;
import org.sira.access.NavEntry;
import org.sira.access.Role;
import org.springframework.stereotype.Component;

/** Leads finance to the payments. */
@Component
class PaymentsEntry implements NavEntry {

  @Override
  public String key() {
    return "payments";
  }

  @Override
  public String href() {
    return "/payments";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return actor.has(Role.FINANCE);
  }
}
