package org.sira.casefile;

import java.util.Map;
import org.sira.access.Actor;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps proposer, approver and payer of a case apart, whatever roles a person holds. Refused (403) with the duty that
 * the person had before: {@code OWN_PROPOSAL}, {@code APPROVED_BEFORE}, {@code PAID_BEFORE}.
 */
@Component
public class Duties {

  private static final Map<Duty, String> CODES = Map.of(Duty.PROPOSE, "OWN_PROPOSAL",
      Duty.APPROVE, "APPROVED_BEFORE", Duty.PAY, "PAID_BEFORE");

  private final ObjectProvider<DutyHolders> holders;

  Duties(ObjectProvider<DutyHolders> holders) {
    this.holders = holders;
  }

  /** Refuses a person who had another duty in this case than the one they are about to do. */
  public void requireApart(CaseId id, Actor actor, Duty duty) {
    holders.stream().filter(other -> other.duty() != duty && other.holders(id).contains(actor.username())).findFirst()
        .ifPresent(other -> {
          throw Refusal.forbidden(CODES.get(other.duty()));
        });
  }
}
