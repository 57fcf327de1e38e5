package org.sira.disbursement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sira.engine.Verdict;
import org.sira.shared.CaseId;
import org.sira.shared.Money;
import org.springframework.stereotype.Component;

/** What others may know of a case's money, payments and deliveries. All amounts are XOF. */
@Component
public class Disbursements {

  /** A payment as it stands: its reference, the plan line, and since when it is in this state. */
  public record PaymentView(String reference, String line, Money amount, String channel, PaymentState state, Instant at) {}

  /** Goods of a plan line as they stand. */
  public record DeliveryView(String line, String item, String state, Instant at) {}

  private final LineStore lines;
  private final PaymentStore payments;
  private final DeliveryStore deliveries;
  private final Ledger ledger;
  private final Channels channels;

  Disbursements(LineStore lines, PaymentStore payments, DeliveryStore deliveries, Ledger ledger,
      Channels channels) {
    this.lines = lines;
    this.payments = payments;
    this.deliveries = deliveries;
    this.ledger = ledger;
    this.channels = channels;
  }

  public List<PaymentView> payments(CaseId id) {
    return payments.ofCase(id).stream().map(each -> new PaymentView(each.reference(), each.lineId(),
        new Money(each.amount(), Money.XOF), each.channel(), each.state(), each.changedAt())).toList();
  }

  public List<DeliveryView> deliveries(CaseId id) {
    var items = lines.all(id).stream().collect(Collectors.toMap(Line::id, Line::description));
    return deliveries.ofCase(id).stream().map(each -> new DeliveryView(each.lineId(), items.get(each.lineId()),
        each.state().name(), each.changedAt())).toList();
  }

  /** How far a plan line has come; nothing before its plan was approved. */
  public Optional<LineState> lineState(String lineId) {
    return lines.state(lineId);
  }

  /** The money of the case over all revisions of its plan. */
  public Balance balance(CaseId id) {
    return ledger.of(id);
  }

  /** The lines of the newest approved revision with what was spent on each. */
  public List<LineOnItsWay> lines(CaseId id) {
    var balances = ledger.ofLines(id);
    return lines.ofRevision(id, lines.newestRevision(id)).stream()
        .map(line -> new LineOnItsWay(line, balances.getOrDefault(line.id(), Balance.NONE))).toList();
  }

  /** Why a line goes another way than the plan had it; nothing for one that goes as planned. */
  public Optional<Verdict.Sentence> whyOtherwise(Line line) {
    return line.paymentChannel() == null || line.paymentChannel().equals(line.channel()) ? Optional.empty()
        : channels.why(line.id());
  }

  /** An approved line with its money. */
  public record LineOnItsWay(Line line, Balance balance) {

    public BigDecimal approved() {
      return line.amount();
    }
  }
}
