package org.sira.casefile;

import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.shared.Refusal;
import org.springframework.stereotype.Component;

/** What comes before every act on a case as a whole: it is visible, the person may act on it, nobody else does now. */
@Component
public class CaseActs {

  private final Casefiles casefiles;
  private final CurrentActor actors;

  CaseActs(Casefiles casefiles, CurrentActor actors) {
    this.casefiles = casefiles;
    this.actors = actors;
  }

  /** Whether the person's role acts on cases as a whole. */
  public boolean mayAct(Actor actor) {
    return actor.roles().stream().anyMatch(Role::worksCases);
  }

  /** Locks a case that is not closed and tells how it stands. */
  public CaseFacts lockForAct(String number) {
    var facts = lockVisible(number);
    if (facts.closed()) {
      throw Refusal.conflict("CASE_CLOSED");
    }
    return facts;
  }

  /** Locks a case in any state and tells how it stands; one that left the scope meanwhile is not there. */
  public CaseFacts lockVisible(String number) {
    var id = casefiles.visible(number).id();
    if (!mayAct(actors.get())) {
      throw Refusal.forbidden("NOT_YOUR_ROLE");
    }
    casefiles.lock(id);
    return casefiles.visible(number);
  }
}
