package org.sira.disbursement;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sira.access.Actor;
import org.sira.casefile.Duties;
import org.sira.casefile.Duty;
import org.sira.casefile.DutyHolders;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who releases the payments of a case neither proposed nor approved in it, and did not prepare the payment, whatever
 * roles one person holds. Refused with the reason: {@code OWN_PROPOSAL}, {@code APPROVED_BEFORE},
 * {@code PREPARED_BEFORE}.
 */
@Component
class PayerDuty implements DutyHolders {

  private final Duties duties;
  private final PaymentStore payments;

  PayerDuty(Duties duties, PaymentStore payments) {
    this.duties = duties;
    this.payments = payments;
  }

  void require(CaseId id, Optional<Payment> payment, Actor actor) {
    duties.requireApart(id, actor, Duty.PAY);
    if (payment.filter(each -> each.preparedBy().equals(actor.username())).isPresent()) {
      throw Refusal.forbidden("PREPARED_BEFORE");
    }
  }

  @Override
  public Duty duty() {
    return Duty.PAY;
  }

  /** Who released payments of the case: they may no longer propose or approve for it. */
  @Override
  public Set<String> holders(CaseId id) {
    return payments.ofCase(id).stream().map(Payment::releasedBy).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
