package org.sira.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.casefile.CaseFacts;
import org.sira.casefile.Ending;
import org.sira.casefile.Endings;
import org.sira.casefile.Holds;
import org.sira.eligibility.Appeals;
import org.springframework.stereotype.Component;

/** Which acts on the case as a whole the page offers the reader now; the use cases decide again. */
@Component
class CaseActions {

  private static final Set<Role> ACT =
      Set.of(Role.CASEWORKER, Role.PROTECTION, Role.OFFICER, Role.MANAGER, Role.CHIEF);

  private final Holds holds;
  private final Endings endings;
  private final Appeals appeals;
  private final CurrentActor actors;

  CaseActions(Holds holds, Endings endings, Appeals appeals, CurrentActor actors) {
    this.holds = holds;
    this.endings = endings;
    this.appeals = appeals;
    this.actors = actors;
  }

  List<String> of(CaseFacts facts) {
    if (actors.get().roles().stream().noneMatch(ACT::contains)) {
      return List.of();
    }
    if (facts.closed()) {
      return List.of("reopen");
    }
    var acts = new ArrayList<String>();
    if (!facts.ending()) {
      if (!facts.onHold()) {
        acts.add("hold");
      } else if (holds.mayResume(facts.id())) {
        acts.add("resume");
      }
      acts.add(asked(facts, Ending.Kind.WITHDRAWAL) ? "cancelWithdrawal" : "withdraw");
      acts.addAll(List.of("lostContact", "remigrated", "duplicate"));
      if (appeals.possible(facts.id())) {
        acts.add("appeal");
      }
    }
    acts.add("deceased");
    return acts;
  }

  private boolean asked(CaseFacts facts, Ending.Kind kind) {
    return endings.all(facts.id()).stream().anyMatch(e -> e.kind() == kind && e.state() == Ending.State.OPEN);
  }
}
