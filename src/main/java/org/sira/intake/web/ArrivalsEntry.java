package org.sira.intake.web;

import org.sira.access.Actor;
import org.sira.access.NavEntry;
import org.sira.intake.Arrivals;
import org.springframework.stereotype.Component;

/** Leads to the arrivals; partners see none. */
@Component
class ArrivalsEntry implements NavEntry {

  @Override
  public String key() {
    return "arrivals";
  }

  @Override
  public String href() {
    return "/arrivals";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return Arrivals.mayRead(actor);
  }
}
