package org.sira.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sira.audit.Audit;
import org.sira.casefile.CaseFact;
import org.sira.casefile.Casefiles;
import org.sira.eligibility.Refused.Origin;
import org.sira.engine.Decisions;
import org.sira.shared.CaseId;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/**
 * Asks the tables whether a person is eligible (rules R1 to R14) and keeps every answer with its facts, rows and
 * version. A refusal that an appeal lifted stays lifted: where the table still refuses, both decisions are kept and
 * the appeal's counts.
 */
@Component
public class Eligibility {

  static final String PENDING = "PENDING";
  static final String PROVEN = "PROVEN";
  static final String ATTESTED = "ATTESTED";
  static final String GRANTED = "GRANTED";
  static final String DENIED = "DENIED";

  private final EligibilityFacts facts;
  private final RulingStore rulings;
  private final Refusals refusals;
  private final Decisions decisions;
  private final Casefiles casefiles;
  private final Audit audit;

  Eligibility(EligibilityFacts facts, RulingStore rulings, Refusals refusals, Decisions decisions, Casefiles casefiles,
      Audit audit) {
    this.facts = facts;
    this.rulings = rulings;
    this.refusals = refusals;
    this.decisions = decisions;
    this.casefiles = casefiles;
    this.audit = audit;
  }

  /** Whether the person must still prove who they are (rule R14). */
  @UseCase
  public boolean checkIdentity(CaseId id, String processDefinitionId) {
    casefiles.lock(id);
    var verdict = decisions.evaluate("checkIdentity", processDefinitionId, facts.ofIdentity(id));
    var pending = Boolean.TRUE.equals(verdict.single().orElseThrow().outputs().get("identityPending"));
    rulings.add(id, Ruling.Kind.IDENTITY, verdict, pending ? PENDING : PROVEN, pending ? "ID_PENDING" : null);
    return pending;
  }

  /** What the table says of the case as its facts are now, and what an appeal made of it. */
  @UseCase
  public Entitlement checkEligibility(CaseId id, String processDefinitionId) {
    casefiles.lock(id);
    var verdict = decisions.evaluate("checkEligibility", processDefinitionId, facts.ofEligibility(id));
    rulings.add(id, Ruling.Kind.ELIGIBILITY, verdict, verdict.text("result"), verdict.text("reason"));
    audit.changed(id, "ELIGIBILITY_CHECKED", "checkEligibility", Map.of("version", verdict.version()));
    var won = refusals.overturned(id, Origin.HELP);
    var ruled = Entitlement.of(verdict.text("result"));
    if (won.isPresent() && !ruled.inDoubt() && !ruled.ruledEligible()) {
      rulings.addBy(won.get().heardBy(), id, Ruling.Kind.EXCEPTION, GRANTED, "APPEAL_WON");
    }
    return entitlement(id);
  }

  /** What the last check means, an appeal that was won included. */
  public Entitlement entitlement(CaseId id) {
    var ruled = Entitlement.of(lastCheck(id).map(Ruling::result).orElse(null));
    return refusals.overturned(id, Origin.HELP).isPresent() && !ruled.inDoubt() ? Entitlement.ELIGIBLE : ruled;
  }

  /** Every decision about the case, newest first. */
  public List<Ruling> rulings(CaseId id) {
    return rulings.all(id);
  }

  Optional<Ruling> lastCheck(CaseId id) {
    return rulings.latest(id, Ruling.Kind.ELIGIBILITY);
  }

  /** The person is found eligible: counted from now, or from the day the identity is proven when it is not yet. */
  void settle(CaseId id) {
    var pending = rulings.latest(id, Ruling.Kind.IDENTITY).filter(r -> PENDING.equals(r.result())).isPresent();
    if (!pending) {
      casefiles.note(id, CaseFact.ELIGIBLE);
      audit.changed(id, "FOUND_ELIGIBLE", null, Map.of());
    }
  }
}
