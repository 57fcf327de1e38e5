package org.sira.disbursement;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.sira.audit.Audit;
import org.sira.casefile.CaseFacts;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/**
 * Sets the money of a case aside and gives it back. Each approved revision of the plan is reserved once, and kept apart
 * from the others: reserving a new one frees what was left of the older. Amounts in XOF. Refused: a plan that nobody
 * approved ({@code NOT_APPROVED}), lines above what was signed ({@code ABOVE_APPROVED}), a case that would cost more than
 * the ceiling without a waiver ({@code ABOVE_CEILING}), a case that ends or is closed.
 */
@Component
public class Budgets {

  private final CaseGate gate;
  private final ApprovedPlans plans;
  private final LineStore lines;
  private final Ledger ledger;
  private final Unfinished unfinished;
  private final Audit audit;
  private final Clock clock;

  Budgets(CaseGate gate, ApprovedPlans plans, LineStore lines, Ledger ledger, Unfinished unfinished, Audit audit,
      Clock clock) {
    this.gate = gate;
    this.plans = plans;
    this.lines = lines;
    this.ledger = ledger;
    this.unfinished = unfinished;
    this.audit = audit;
    this.clock = clock;
  }

  /** Sets the approved plan's money aside. Doing it again for the same revision changes nothing. */
  @UseCase
  public void reserveBudget(CaseId id) {
    var facts = gate.lockGoingOn(id);
    var plan = plans.approved(id).orElseThrow(() -> Refusal.conflict("NOT_APPROVED"));
    plan.requireWithin(ledger.before(id, plan.revision()).spent());
    if (!lines.addGrant(id, plan.revision(), plan.total(), clock.instant())) {
      return;
    }
    freeAll(facts, plan.revision());
    plan.lines().forEach(line -> reserve(facts, plan.revision(), line));
    audit.changed(id, "BUDGET_RESERVED", "reserveBudget", Map.of("revision", plan.revision(), "total", plan.total()));
  }

  /** Commits what the newest revision reserved, now that the agreement is signed. A line of nothing is settled by it. */
  @UseCase
  public void commitBudget(CaseId id) {
    var facts = gate.lockGoingOn(id);
    var revision = lines.newestRevision(id);
    for (var line : lines.ofRevision(id, revision)) {
      ledger.book(line, EntryKind.COMMITTED, line.amount(), line.reference(facts.number(), "committed"));
      if (line.state().open() && line.amount().signum() == 0) {
        lines.save(line.ended(LineState.SETTLED, clock.instant()));
      }
    }
    audit.changed(id, "BUDGET_COMMITTED", "commitBudget", Map.of("revision", revision));
  }

  /** Frees what the newest revision will not spend any more; whether all its lines reached the returnee. */
  @UseCase
  public boolean freeRemainder(CaseId id) {
    var facts = gate.lock(id);
    var current = lines.ofRevision(id, lines.newestRevision(id));
    var freed = BigDecimal.ZERO;
    for (var line : current) {
      if (!line.state().open()) {
        freed = freed.add(ledger.freeRest(line, facts.number()));
      }
    }
    audit.changed(id, "REMAINDER_FREED", "freeRemainder", Map.of("freed", freed));
    return current.stream().allMatch(line -> line.state() == LineState.SETTLED);
  }

  /** Cancels what has not been paid or handed over and frees all money that is left. Again: nothing. */
  @UseCase
  public void freeBudget(CaseId id) {
    var freed = freeAll(gate.lock(id), Integer.MAX_VALUE);
    audit.changed(id, "BUDGET_FREED", "freeBudget", Map.of("freed", freed));
  }

  private void reserve(CaseFacts facts, int revision, ApprovedPlan.ApprovedLine approved) {
    var line = new Line(approved.id(), facts.id(), revision, approved.position(), approved.kind(),
        approved.description(), approved.channel(), approved.provider(), approved.amount(), LineState.TO_SETTLE, null,
        null, 1, null, clock.instant());
    lines.save(line);
    ledger.book(line, EntryKind.RESERVED, line.amount(), line.reference(facts.number(), "reserved"));
  }

  private BigDecimal freeAll(CaseFacts facts, int belowRevision) {
    List<Line> older = lines.all(facts.id()).stream().filter(line -> line.revision() < belowRevision).toList();
    older.forEach(unfinished::cancel);
    return older.stream().map(line -> ledger.freeRest(line, facts.number())).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
