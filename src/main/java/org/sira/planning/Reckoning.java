package org.sira.planning;

import java.util.List;
import java.util.Set;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.shared.Money;

/**
 * What a plan comes to: its own total, what earlier revisions hold of the case's money, the ceiling of today, the level
 * that would decide it, and what should be known about it. Amounts are XOF.
 */
public record Reckoning(Money total, Money heldBefore, Money ceiling, LevelForecast.Forecast level,
                        List<PlanWarning> warnings) {

  private static final Set<Role> WORKERS = Set.of(Role.CASEWORKER, Role.PROTECTION, Role.OFFICER);

  public Money overall() {
    return total.plus(heldBefore);
  }

  public boolean aboveCeiling() {
    return overall().amount().compareTo(ceiling.amount()) > 0;
  }

  /** Whether the plan goes on only with a reason of whoever checks it. */
  public boolean needsReason() {
    return warnings.stream().anyMatch(PlanWarning::needsReason);
  }

  /** Whether this person may know that it goes on in spite of these: those who work on the plan, and who decide on it. */
  public boolean mayKnow(List<PlanWarning> some, Actor reader) {
    return some.stream().noneMatch(PlanWarning::ofAnswers) || WORKERS.stream().anyMatch(reader::has)
        || level.deciders().stream().anyMatch(reader::has);
  }

  /** The warnings that this person may know. */
  public List<PlanWarning> warningsFor(Actor reader) {
    return warnings.stream().filter(warning -> mayKnow(List.of(warning), reader)).toList();
  }

  /** What the ceiling still leaves; negative above it. */
  public Money left() {
    return new Money(ceiling.amount().subtract(overall().amount()), Money.XOF);
  }
}
