package org.sira.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.sira.access.CurrentActor;
import org.sira.casefile.CaseActs;
import org.sira.casefile.CaseFacts;
import org.sira.casefile.Ending;
import org.sira.casefile.Endings;
import org.sira.casefile.Holds;
import org.sira.casefile.Responsibles;
import org.sira.eligibility.Appeals;
import org.sira.monitoring.Searches;
import org.springframework.stereotype.Component;

/** Which acts on the case as a whole the page offers the reader now; the use cases decide again. */
@Component
class CaseActions {

  private final CaseActs acts;
  private final Holds holds;
  private final Endings endings;
  private final Appeals appeals;
  private final Searches searches;
  private final Responsibles responsibles;
  private final CurrentActor actors;

  CaseActions(CaseActs acts, Holds holds, Endings endings, Appeals appeals, Searches searches, Responsibles responsibles,
      CurrentActor actors) {
    this.acts = acts;
    this.holds = holds;
    this.endings = endings;
    this.appeals = appeals;
    this.searches = searches;
    this.responsibles = responsibles;
    this.actors = actors;
  }

  /** Whether the list of cases offers to name who is responsible for several at once. */
  boolean mayEntrust() {
    return responsibles.leads(actors.get());
  }

  List<String> of(CaseFacts facts) {
    if (!acts.mayAct(actors.get())) {
      return List.of();
    }
    if (facts.closed()) {
      return List.of("logContact", "addNote", "reopen");
    }
    var offered = new ArrayList<>(List.of("logContact", "addNote"));
    if (responsibles.mayChange(facts)) {
      offered.add("changeResponsible");
    }
    if (!facts.ending()) {
      offered.addAll(underWay(facts));
    }
    if (!"DECEASED".equals(facts.endingReason())) {
      offered.add("deceased");
    }
    return offered;
  }

  /** What is possible while nothing has ended the case. */
  private List<String> underWay(CaseFacts facts) {
    var offered = new ArrayList<String>();
    if (!facts.onHold() && searches.waiting(facts.id()).isPresent()) {
      offered.add("found");
    }
    if (!facts.onHold()) {
      offered.add("hold");
    } else if (holds.mayResume(facts.id())) {
      offered.add("resume");
    }
    offered.add(asked(facts, Ending.Kind.WITHDRAWAL) ? "cancelWithdrawal" : "withdraw");
    offered.addAll(List.of("lostContact", "remigrated", "duplicate"));
    if (appeals.possible(facts.id())) {
      offered.add("appeal");
    }
    return offered;
  }

  private boolean asked(CaseFacts facts, Ending.Kind kind) {
    return endings.all(facts.id()).stream().anyMatch(e -> e.kind() == kind && e.state() == Ending.State.OPEN);
  }
}
