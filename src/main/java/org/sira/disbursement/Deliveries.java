package org.sira.disbursement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.sira.audit.Audit;
import org.sira.casefile.CaseFacts;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/**
 * Brings the goods of a line to the returnee. Logistics orders within the approved amount ({@code ABOVE_APPROVED}
 * otherwise) and receives, the caseworker hands over, and only then the price counts as spent. Nothing is ordered or
 * handed over on a case that is held, compared with another, ending or closed.
 */
@Component
public class Deliveries {

  /** What logistics ordered, the price in XOF. */
  public record Order(String vendor, String vendorPhone, BigDecimal price, String orderNumber, LocalDate orderedOn) {}

  private final CaseGate gate;
  private final Lines lines;
  private final DeliveryStore deliveries;
  private final Ledger ledger;
  private final Casefiles casefiles;
  private final Audit audit;
  private final Clock clock;

  Deliveries(CaseGate gate, Lines lines, DeliveryStore deliveries, Ledger ledger, Casefiles casefiles, Audit audit,
      Clock clock) {
    this.gate = gate;
    this.lines = lines;
    this.deliveries = deliveries;
    this.ledger = ledger;
    this.casefiles = casefiles;
    this.audit = audit;
    this.clock = clock;
  }

  /** Orders the goods of a line, once. */
  @UseCase
  public void orderGoods(CaseId id, String lineId, Order order) {
    gate.lockPayable(id);
    var line = lines.of(id, lineId);
    line.requireUnderWay(Route.GOODS);
    deliveries.find(line).ifPresent(before -> {
      throw Refusal.conflict("DELIVERY_MOVED_ON", Map.of("line", lineId, "state", before.state().name()));
    });
    if (order.price().compareTo(line.amount()) > 0) {
      throw new InvalidAnswers("price", "ABOVE_APPROVED");
    }
    Days.requirePast("orderedOn", order.orderedOn(), casefiles.today());
    ledger.of(line).requireRoom(EntryKind.SPENT, order.price(), line.amount());
    deliveries.save(new Delivery(lineId, id, order.vendor(), order.vendorPhone(), order.price(), order.orderNumber(),
        Delivery.State.ORDERED, order.orderedOn(), null, null, null, clock.instant()));
    audit.changed(id, "GOODS_ORDERED", "orderGoods", Map.of("line", lineId, "price", order.price()));
  }

  /** Logistics has the goods and accepts them, or sends them back. */
  @UseCase
  public void receiveGoods(CaseId id, String lineId, boolean accepted, LocalDate on, String serials) {
    gate.lockGoingOn(id);
    Days.requirePast("receivedOn", on, casefiles.today());
    var delivery = find(lines.of(id, lineId)).received(accepted, on, serials, clock.instant());
    deliveries.save(delivery);
    audit.changed(id, accepted ? "GOODS_RECEIVED" : "GOODS_REJECTED", "receiveGoods", Map.of("line", lineId));
  }

  /** The goods are in the returnee's hands on this day, or it was not possible ({@code on} is null then). */
  @UseCase
  public void handOver(CaseId id, String lineId, LocalDate on, String serials) {
    if (on != null) {
      gate.lockPayable(id);
      Days.requirePast("handedOverOn", on, casefiles.today());
    } else {
      gate.lockGoingOn(id);
    }
    var line = lines.of(id, lineId);
    line.requireUnderWay(Route.GOODS);
    deliveries.save(find(line).handedOver(on != null, on, serials, clock.instant()));
    audit.changed(id, on != null ? "GOODS_HANDED_OVER" : "GOODS_NOT_HANDED_OVER", "handOver", Map.of("line", lineId));
  }

  /** Books the price of goods that were handed over, once. */
  @UseCase
  public void recordDelivery(CaseId id, String lineId) {
    CaseFacts facts = gate.lockPayable(id);
    var line = lines.of(id, lineId);
    line.requireUnderWay(Route.GOODS);
    var delivery = find(line);
    delivery.require(Delivery.State.HANDED_OVER);
    ledger.book(line, EntryKind.SPENT, delivery.price(), line.reference(facts.number(), "G1"));
    lines.received(line, delivery.handedOverOn());
    audit.changed(id, "DELIVERY_RECORDED", "recordDelivery", Map.of("line", lineId));
  }

  public Optional<Delivery> of(CaseId id, String lineId) {
    return deliveries.find(lines.of(id, lineId));
  }

  private Delivery find(Line line) {
    return deliveries.find(line).orElseThrow(() -> Refusal.conflict("NOT_ORDERED", Map.of("line", line.id())));
  }
}
