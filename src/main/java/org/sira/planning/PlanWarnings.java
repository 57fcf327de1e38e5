package org.sira.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Person;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What should be known about a plan before somebody decides on it: economic help before the psychosocial help that is
 * needed and a trade that is closed where the person lives, which ask for a reason; a trade that has a condition or was
 * not studied there; a line that reaches beyond {@code sira.planning.horizon-months}; a dimension that has help but no
 * goal.
 */
@Component
class PlanWarnings {

  private final Casefiles casefiles;
  private final HelpOrder order;
  private final FeasibilityGrid grid;
  private final int horizon;

  PlanWarnings(Casefiles casefiles, HelpOrder order, FeasibilityGrid grid,
      @Value("${sira.planning.horizon-months:12}") int horizon) {
    this.casefiles = casefiles;
    this.order = order;
    this.grid = grid;
    this.horizon = horizon;
  }

  /** Of a plan that is being drawn up. */
  List<PlanWarning> of(CaseId id, PlanDraft plan) {
    return of(id, plan, order.reversed(id, plan));
  }

  /** Of a plan that was drawn up. */
  List<PlanWarning> of(Plan plan) {
    return of(plan.caseId(), plan.asDraft(), order.reversed(plan));
  }

  private List<PlanWarning> of(CaseId id, PlanDraft plan, boolean reversed) {
    var warnings = new ArrayList<PlanWarning>();
    if (reversed) {
      warnings.add(PlanWarning.of(PlanWarning.PSYCHOSOCIAL_FIRST).withReason());
    }
    var lastDay = casefiles.today().plusMonths(horizon);
    var person = casefiles.person(id);
    for (int at = 0; at < plan.lines().size(); at++) {
      feasibility(person, plan.lines().get(at).trade(), at + 1).ifPresent(warnings::add);
      if (endsAfter(plan.lines().get(at).schedule(), lastDay)) {
        warnings.add(PlanWarning.ofLine("BEYOND_HORIZON", at + 1).because(String.valueOf(horizon)));
      }
    }
    plan.lines().stream().map(PlanDraft.Line::dimension).filter(dimension -> dimension != null
        && plan.goals().of(dimension) == null).distinct().sorted()
        .forEach(dimension -> warnings.add(PlanWarning.of("NO_GOAL_" + dimension)));
    return warnings;
  }

  private Optional<PlanWarning> feasibility(Person person, String trade, int line) {
    if (trade == null) {
      return Optional.empty();
    }
    var found = grid.of(person, trade);
    if (found.isEmpty()) {
      return Optional.of(PlanWarning.ofLine("TRADE_NOT_STUDIED", line));
    }
    return switch (found.get().state()) {
      case OPEN -> Optional.empty();
      case CONDITION -> Optional.of(PlanWarning.ofLine("TRADE_CONDITION", line).because(found.get().reason()));
      case CLOSED -> Optional.of(PlanWarning.ofLine("TRADE_CLOSED", line).because(found.get().reason()).withReason());
    };
  }

  private static boolean endsAfter(Schedule schedule, LocalDate lastDay) {
    return Stream.of(schedule.startsOn(), schedule.endsOn(), schedule.dueOn())
        .anyMatch(day -> day != null && day.isAfter(lastDay));
  }
}
