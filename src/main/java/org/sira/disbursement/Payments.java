package org.sira.disbursement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.audit.Audit;
import org.sira.casefile.CaseFacts;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Pays the lines that are given in money, in XOF: prepared by a caseworker, released by a payer who neither proposed
 * nor approved nor prepared, sent once, confirmed or failed. Nothing is released or sent on a case that is held
 * ({@code ON_HOLD}), compared with another ({@code UNDER_REVIEW}), ending or closed. The second tranche waits for proof
 * that the first was used ({@code TRANCHE_NOT_VERIFIED}).
 */
@Component
public class Payments {

  private final CaseGate gate;
  private final Lines lines;
  private final PaymentStore payments;
  private final Tranches tranches;
  private final PayerDuty duty;
  private final Ledger ledger;
  private final Casefiles casefiles;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final CurrentActor actors;
  private final Clock clock;

  Payments(CaseGate gate, Lines lines, PaymentStore payments, Tranches tranches, PayerDuty duty, Ledger ledger,
      Casefiles casefiles, ApplicationEventPublisher events, Audit audit, CurrentActor actors, Clock clock) {
    this.gate = gate;
    this.lines = lines;
    this.payments = payments;
    this.tranches = tranches;
    this.duty = duty;
    this.ledger = ledger;
    this.casefiles = casefiles;
    this.events = events;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
  }

  /** The payment that is next for a line, as far as it is known: new, or the one that was sent back. */
  public NextPayment next(CaseId id, String lineId) {
    var line = lines.of(id, lineId);
    var newest = payments.newest(line);
    var tranche = newest.map(last -> last.state() == PaymentState.DRAFT ? last.tranche() : last.tranche() + 1).orElse(1);
    return new NextPayment(line, tranche, tranches.amount(line, Math.min(tranche, line.tranches())),
        newest.map(Payment::payee).orElseGet(() -> likelyPayee(line)));
  }

  /** The payment of the line that was prepared last, whatever became of it. */
  public Optional<Payment> newest(CaseId id, String lineId) {
    return payments.newest(lines.of(id, lineId));
  }

  /**
   * Prepares the next payment of a line, or the one that was sent back anew; its reference. A wallet needs its number
   * and must be in the payee's name or a recorded proxy's.
   */
  @UseCase
  public String preparePayment(CaseId id, String lineId, Payee payee, boolean nameMatches) {
    var facts = gate.lockGoingOn(id);
    var line = lines.of(id, lineId);
    line.requireUnderWay(Route.MONEY);
    payee.requireFits(line.paymentChannel(), nameMatches);
    var by = actors.get().username();
    var payment = payments.newest(line).filter(last -> last.state() == PaymentState.DRAFT)
        .map(draft -> draft.prepared(payee, by, clock.instant()))
        .orElseGet(() -> following(facts, line, payee, by));
    payments.save(payment);
    audit.changed(id, "PAYMENT_PREPARED", "preparePayment", Map.of("payment", payment.reference()));
    return payment.reference();
  }

  /** Refuses whoever may not release the newest payment of the line, with the reason. */
  public void requirePayer(CaseId id, String lineId, Actor actor) {
    duty.require(id, payments.newest(lines.of(id, lineId)), actor);
  }

  /** The payer's yes: the payment may be sent. */
  @UseCase
  public void releasePayment(CaseId id, String lineId, LocalDate payOn) {
    gate.lockPayable(id);
    var line = lines.of(id, lineId);
    line.requireUnderWay(Route.MONEY);
    var payment = newest(line);
    duty.require(id, payments.newest(line), actors.get());
    ledger.of(line).requireRoom(EntryKind.SPENT, payment.amount(), line.amount());
    payments.save(payment.released(actors.get().username(), payOn, clock.instant()));
    audit.changed(id, "PAYMENT_RELEASED", "releasePayment", Map.of("payment", payment.reference()));
  }

  /** The payer's no, with a code for the reason: the caseworker prepares the payment anew. */
  @UseCase
  public void sendBack(CaseId id, String lineId, String reason) {
    gate.lockGoingOn(id);
    var line = lines.of(id, lineId);
    duty.require(id, payments.newest(line), actors.get());
    audit.changed(id, "PAYMENT_SENT_BACK", "releasePayment",
        Map.of("payment", newest(line).reference(), "reason", reason));
  }

  /** Sends the released payment of a line and books it as spent, both once, however often this is asked. */
  @UseCase
  public void sendPayment(CaseId id, String lineId) {
    gate.lock(id);
    var line = lines.of(id, lineId);
    var payment = newest(line);
    if (payment.sentAt() != null) {
      return;
    }
    gate.lockPayable(id);
    line.requireUnderWay(Route.MONEY);
    payments.save(payment.sent(clock.instant()));
    ledger.book(line, EntryKind.SPENT, payment.amount(), payment.reference());
    audit.changed(id, "PAYMENT_SENT", "sendPayment", Map.of("payment", payment.reference()));
  }

  /** The whole sum arrived on this day; whether a tranche of the line is left to pay. */
  @UseCase
  public boolean confirmReceipt(CaseId id, String lineId, LocalDate on, BigDecimal amount) {
    gate.lock(id);
    var line = lines.of(id, lineId);
    var payment = newest(line);
    Days.requirePast("receivedOn", on, casefiles.today());
    if (amount == null || amount.compareTo(payment.amount()) != 0) {
      throw new InvalidAnswers("amountReceived", "NOT_THE_AMOUNT_SENT");
    }
    payments.save(payment.confirmed(on, clock.instant()));
    lines.received(line, on);
    events.publishEvent(new InstalmentPaid(id, payment.reference()));
    audit.changed(id, "PAYMENT_CONFIRMED", "confirmReceipt", Map.of("payment", payment.reference()));
    return payment.tranche() < line.tranches() && line.state().open();
  }

  /** The payment did not arrive: what was spent comes back to the line. */
  @UseCase
  public void reportFailure(CaseId id, String lineId) {
    var facts = gate.lock(id);
    var line = lines.of(id, lineId);
    var payment = newest(line);
    payments.save(payment.failed(clock.instant()));
    ledger.book(line, EntryKind.RETURNED, payment.amount(), payment.reference() + "-returned");
    if (!line.state().open()) {
      ledger.freeRest(line, facts.number());
    }
    audit.changed(id, "PAYMENT_FAILED", "confirmReceipt", Map.of("payment", payment.reference()));
  }

  /** The first tranche was used as planned: the next may be prepared. */
  @UseCase
  public void verifyFirstTranche(CaseId id, String lineId) {
    gate.lockGoingOn(id);
    var payment = newest(lines.of(id, lineId));
    payments.save(payment.verified(clock.instant()));
    audit.changed(id, "TRANCHE_VERIFIED", "verifyFirstTranche", Map.of("payment", payment.reference()));
  }

  private Payee likelyPayee(Line line) {
    if (Payee.VENDOR.equals(line.paymentChannel())) {
      return new Payee(line.provider(), null, null, null);
    }
    var person = casefiles.person(line.caseId());
    return new Payee(person.displayName(), person.phone(), null, null);
  }

  private Payment newest(Line line) {
    return payments.newest(line).orElseThrow(() -> Refusal.conflict("PAYMENT_NOT_PREPARED", Map.of("line", line.id())));
  }

  private Payment following(CaseFacts facts, Line line, Payee payee, String by) {
    var last = payments.newest(line);
    last.ifPresent(before -> requireFollowed(before, line));
    int tranche = last.map(before -> before.tranche() + 1).orElse(1);
    return new Payment(line.reference(facts.number(), "T" + tranche), line.caseId(), line.id(), tranche,
        tranches.amount(line, tranche), line.paymentChannel(), PaymentState.DRAFT, payee, by, null, null, null, null, null,
        clock.instant());
  }

  private static void requireFollowed(Payment before, Line line) {
    if (before.state() != PaymentState.CONFIRMED || before.tranche() == line.tranches()) {
      throw Refusal.conflict("PAYMENT_MOVED_ON", Map.of("reference", before.reference(), "state", before.state().name()));
    }
    if (before.verifiedAt() == null) {
      throw Refusal.conflict("TRANCHE_NOT_VERIFIED", Map.of("reference", before.reference()));
    }
  }
}
