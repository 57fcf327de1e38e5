package org.sira.eligibility;

import java.util.List;
import java.util.Map;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.audit.Audit;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Endings;
import org.sira.eligibility.Refused.Origin;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/**
 * What people do with the table's answer: resolve a doubt, confirm it, put facts right, decide an exception, prove an
 * identity. Refused: whoever reviewed before an appeal was won ({@code REVIEWED_BEFORE}), and the reviewer who would
 * decide the exception as well ({@code OWN_REVIEW}).
 */
@Component
public class EligibilityReview {

  private final Eligibility eligibility;
  private final Refusals refusals;
  private final RulingStore rulings;
  private final Casefiles casefiles;
  private final Endings endings;
  private final Audit audit;
  private final CurrentActor actors;

  EligibilityReview(Eligibility eligibility, Refusals refusals, RulingStore rulings, Casefiles casefiles,
      Endings endings, Audit audit, CurrentActor actors) {
    this.eligibility = eligibility;
    this.refusals = refusals;
    this.rulings = rulings;
    this.casefiles = casefiles;
    this.endings = endings;
    this.audit = audit;
    this.actors = actors;
  }

  /** Completes the facts that were missing; the table is asked again. Waits for a comparison that is not over. */
  @UseCase
  public void completeFacts(CaseId id, ReturnCorrection found) {
    casefiles.lock(id);
    if (endings.underDuplicateReview(id)) {
      throw Refusal.conflict("UNDER_COMPARISON");
    }
    correct(id, found, "resolveDoubt");
  }

  /** Says that another case is of the same person; a manager compares before the doubt can be resolved. */
  @UseCase
  public void reportDuplicate(CaseId id, String other) {
    casefiles.lock(id);
    if (endings.underDuplicateReview(id)) {
      throw Refusal.conflict("UNDER_COMPARISON");
    }
    try {
      endings.reportDuplicate(casefiles.facts(id).number(), other, null);
    } catch (InvalidAnswers unknown) {
      throw new InvalidAnswers("otherNumber", "NOT_ANOTHER_CASE");
    }
  }

  /** Agrees with the answer: the person is eligible, or refused, or a manager decides on the exception. */
  @UseCase
  public void confirm(CaseId id) {
    reviewed(id, "CONFIRM");
    var entitlement = eligibility.entitlement(id);
    if (entitlement.ruledEligible()) {
      eligibility.settle(id);
    } else if (!entitlement.exceptionNeeded()) {
      refuse(id, List.of(actors.get().username()));
    }
  }

  /** Asks for an exception; refused when the person is eligible without one. */
  @UseCase
  public void askException(CaseId id) {
    reviewed(id, "ASK_EXCEPTION");
    if (eligibility.entitlement(id).ruledEligible()) {
      throw new InvalidAnswers("review", "NO_EXCEPTION_NEEDED");
    }
  }

  /** Puts facts right; the table is asked again. */
  @UseCase
  public void correctFacts(CaseId id, ReturnCorrection right) {
    reviewed(id, "CORRECT_FACTS");
    correct(id, right, "reviewEligibility");
  }

  /** Grants or denies what the table, or the reviewer, asked an exception for (rules R9, R11, R12). */
  @UseCase
  public void decideException(CaseId id, boolean granted) {
    casefiles.lock(id);
    var reason = eligibility.lastCheck(id).map(Ruling::reason).orElse(null);
    rulings.add(id, Ruling.Kind.EXCEPTION, granted ? Eligibility.GRANTED : Eligibility.DENIED, reason);
    audit.changed(id, granted ? "EXCEPTION_GRANTED" : "EXCEPTION_DENIED", "decideException", Map.of());
    if (granted) {
      eligibility.settle(id);
    } else {
      refuse(id, List.of(lastReviewer(id), actors.get().username()));
    }
  }

  /** A document proves the identity. */
  @UseCase
  public void proveIdentity(CaseId id, String document, String number) {
    casefiles.lock(id);
    casefiles.recordPerson(id, casefiles.person(id).withPapers(document, number));
    identified(id, Eligibility.PROVEN, document);
  }

  /** Witnesses, a chief or the DGME attest the identity; {@code means} is the form's option. */
  @UseCase
  public void attestIdentity(CaseId id, String means) {
    casefiles.lock(id);
    identified(id, Eligibility.ATTESTED, means);
  }

  /** Refuses a reviewer who reviewed before an appeal was won. */
  public void requireNotReviewedBefore(CaseId id, Actor actor) {
    refusals.overturned(id, Origin.HELP).ifPresent(won -> {
      if (rulings.all(id).stream().anyMatch(r -> r.kind() == Ruling.Kind.REVIEW && r.at().isBefore(won.heardAt())
          && r.by().equals(actor.username()))) {
        throw Refusal.forbidden("REVIEWED_BEFORE");
      }
    });
  }

  /** Refuses the reviewer as the one who decides on the exception. */
  public void requireNotReviewer(CaseId id, Actor actor) {
    if (actor.username().equals(lastReviewer(id))) {
      throw Refusal.forbidden("OWN_REVIEW");
    }
  }

  private void reviewed(CaseId id, String result) {
    casefiles.lock(id);
    rulings.add(id, Ruling.Kind.REVIEW, result, null);
    audit.changed(id, "ELIGIBILITY_REVIEWED", "reviewEligibility", Map.of("review", result));
  }

  private String lastReviewer(CaseId id) {
    return rulings.latest(id, Ruling.Kind.REVIEW).orElseThrow().by();
  }

  private void refuse(CaseId id, List<String> by) {
    refusals.open(id, Origin.HELP, by, eligibility.lastCheck(id).orElseThrow().reason());
  }

  private void correct(CaseId id, ReturnCorrection right, String step) {
    casefiles.recordReturn(id, right.applyTo(casefiles.returned(id)));
    casefiles.recordPerson(id, right.applyTo(casefiles.person(id)));
    audit.changed(id, "FACTS_CORRECTED", step, Map.of());
  }

  private void identified(CaseId id, String result, String means) {
    rulings.add(id, Ruling.Kind.IDENTITY, result, means);
    audit.changed(id, "IDENTITY_PROVEN", "provideIdentity", Map.of("means", means));
    eligibility.settle(id);
  }
}
