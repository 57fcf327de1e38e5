package org.sira.planning.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.casefile.CaseSection;
import org.sira.forms.Text;
import org.sira.planning.LiftedWarnings;
import org.sira.planning.Plan;
import org.sira.planning.PlanReckoner;
import org.sira.planning.PlanWarning;
import org.sira.planning.Planning;
import org.sira.planning.Reckoning;
import org.sira.planning.RevisionChanges;
import org.sira.planning.Trades;
import org.sira.shared.CaseId;
import org.sira.shared.Money;
import org.springframework.stereotype.Component;

/** The newest revision with its lines, and what became of those before; finance and logistics see the amounts only. */
@Component
class PlanSection implements CaseSection {

  /**
   * The plan in force; {@code full} is false for those who read amounts only, {@code reckoning} what it comes to, its
   * level until it was decided, {@code warnings} those that the reader may know, {@code lifted} why it goes on in spite
   * of some and {@code liftedBy} the name of whoever let it, both null where there is nothing or it is not for the reader,
   * {@code changes} what is new since the revision before, null in the first.
   */
  record View(Plan plan, boolean full, Map<String, Text> trades, Reckoning reckoning, List<PlanWarning> warnings,
              LiftedWarnings lifted, String liftedBy, RevisionChanges changes,
              List<Before> before) {}

  record Before(int revision, String state, Money total) {}

  private final Planning planning;
  private final PlanReckoner reckoner;
  private final Trades trades;
  private final People people;
  private final CurrentActor actors;

  PlanSection(Planning planning, PlanReckoner reckoner, Trades trades, People people,
      CurrentActor actors) {
    this.planning = planning;
    this.reckoner = reckoner;
    this.trades = trades;
    this.people = people;
    this.actors = actors;
  }

  @Override
  public String key() {
    return "plan";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public String template() {
    return "planning/section-plan";
  }

  @Override
  public boolean readableBy(Actor actor) {
    return actor.roles().stream().anyMatch(Role::readsCases);
  }

  @Override
  public Object view(CaseId id) {
    return planning.current(id).map(this::view).orElse(null);
  }

  private View view(Plan plan) {
    var reader = actors.get();
    var reckoning = reckoner.reckon(plan);
    var lifted = plan.lifted() != null && reckoning.mayKnow(plan.lifted().warnings(), reader) ? plan.lifted() : null;
    return new View(plan, Role.readsAnswers(reader.roles()), trades.labels(), reckoning, reckoning.warningsFor(reader),
        lifted, lifted == null ? null : people.displayName(lifted.by()), changes(plan), before(plan.caseId(), plan.revision()));
  }

  private RevisionChanges changes(Plan plan) {
    return planning.plan(plan.caseId(), plan.revision() - 1).map(before -> RevisionChanges.between(before, plan))
        .orElse(null);
  }

  private List<Before> before(CaseId id, int revision) {
    return planning.revisions(id).stream().filter(plan -> plan.revision() < revision)
        .sorted(Comparator.comparingInt(Plan::revision).reversed())
        .map(plan -> new Before(plan.revision(), plan.state().name(), plan.total())).toList();
  }
}
