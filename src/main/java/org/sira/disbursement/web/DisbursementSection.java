package org.sira.disbursement.web;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.casefile.CaseSection;
import org.sira.casefile.Casefiles;
import org.sira.disbursement.Disbursements;
import org.sira.disbursement.Disbursements.LineOnItsWay;
import org.sira.disbursement.Disbursements.PaymentView;
import org.sira.engine.Verdict;
import org.sira.shared.CaseId;
import org.sira.shared.Money;
import org.springframework.stereotype.Component;

/** What was approved, what was paid or delivered of it, and how each line stands; finance and logistics read it too. */
@Component
class DisbursementSection implements CaseSection {

  /** The lines of the plan in force, the case's payments, and the money over all revisions. */
  record View(List<ShownLine> lines, List<ShownPayment> payments, Money approved, Money spent, Money freed) {}

  /** {@code why} says what made the line go another way than planned, or is null. */
  record ShownLine(int position, String description, Money approved, Money given, String channel,
                   Verdict.Sentence why, String state) {}

  record ShownPayment(String reference, Money amount, String channel, String state, ZonedDateTime on) {}

  private final Disbursements disbursements;

  DisbursementSection(Disbursements disbursements) {
    this.disbursements = disbursements;
  }

  @Override
  public String key() {
    return "disbursement";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public String template() {
    return "disbursement/section-disbursement";
  }

  @Override
  public boolean readableBy(Actor actor) {
    return actor.roles().stream().anyMatch(Role::readsCases);
  }

  @Override
  public Object view(CaseId id) {
    var lines = disbursements.lines(id);
    if (lines.isEmpty()) {
      return null;
    }
    var balance = disbursements.balance(id);
    return new View(lines.stream().map(this::shown).toList(),
        disbursements.payments(id).stream().map(DisbursementSection::shown).toList(),
        xof(balance.reserved()), xof(balance.spent()), xof(balance.freed()));
  }

  private ShownLine shown(LineOnItsWay each) {
    var line = each.line();
    var channel = line.paymentChannel() == null ? line.channel() : line.paymentChannel();
    return new ShownLine(line.position(), line.description(), xof(line.amount()), xof(each.balance().spent()), channel,
        disbursements.whyOtherwise(line).orElse(null), line.state().name());
  }

  private static ShownPayment shown(PaymentView payment) {
    return new ShownPayment(payment.reference(), payment.amount(), payment.channel(), payment.state().name(),
        payment.at().atZone(Casefiles.MALI));
  }

  private static Money xof(BigDecimal amount) {
    return new Money(amount, Money.XOF);
  }
}
