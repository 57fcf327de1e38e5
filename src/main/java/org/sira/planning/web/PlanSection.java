package org.sira.planning.web;

import java.util.Comparator;
import java.util.List;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.casefile.CaseSection;
import org.sira.planning.LevelForecast;
import org.sira.planning.Plan;
import org.sira.planning.Planning;
import org.sira.shared.CaseId;
import org.sira.shared.Money;
import org.springframework.stereotype.Component;

/** The newest revision with its lines, and what became of those before; finance and logistics see the amounts only. */
@Component
class PlanSection implements CaseSection {

  /**
   * The plan in force; {@code goal} is null for those who read amounts only, {@code level} once it was decided. The
   * ceiling is that which the plan was held against, or today's.
   */
  record View(Plan plan, String goal, Money ceiling, LevelForecast.Forecast level, List<Before> before) {}

  record Before(int revision, String state, Money total) {}

  private final Planning planning;
  private final LevelForecast levels;
  private final CurrentActor actors;

  PlanSection(Planning planning, LevelForecast levels, CurrentActor actors) {
    this.planning = planning;
    this.levels = levels;
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
    return new View(plan, goal(plan), plan.ceiling() == null ? planning.ceiling() : plan.ceiling(), level(plan),
        before(plan.caseId(), plan.revision()));
  }

  private LevelForecast.Forecast level(Plan plan) {
    return plan.decided() ? null
        : levels.of(plan.overall(), planning.childPlan(plan.caseId()), plan.relativeOfStaff());
  }

  private String goal(Plan plan) {
    return Role.readsAnswers(actors.get().roles()) ? plan.goal() : null;
  }

  private List<Before> before(CaseId id, int revision) {
    return planning.revisions(id).stream().filter(plan -> plan.revision() < revision)
        .sorted(Comparator.comparingInt(Plan::revision).reversed())
        .map(plan -> new Before(plan.revision(), plan.state().name(), plan.total())).toList();
  }
}
