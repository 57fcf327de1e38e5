package org.sira.disbursement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sira.planning.Planning;
import org.sira.shared.CaseId;
import org.sira.shared.Money;
import org.springframework.stereotype.Component;

/**
 * The lines of the newest approved plan as papers name them. What would tell of somebody's health or mind is named by its
 * number alone: papers are read by whoever finds them.
 */
@Component
class PromisedLines {

  private static final Set<String> UNNAMED_KINDS = Set.of("MEDICAL");
  private static final Set<String> UNNAMED_DIMENSIONS = Set.of("PSYCHOSOCIAL");

  private final LineStore store;
  private final Tranches tranches;
  private final Planning planning;

  PromisedLines(LineStore store, Tranches tranches, Planning planning) {
    this.store = store;
    this.tranches = tranches;
    this.planning = planning;
  }

  List<Line> of(CaseId id) {
    return store.ofRevision(id, store.newestRevision(id));
  }

  Money total(CaseId id) {
    return new Money(store.total(id, store.newestRevision(id)), Money.XOF);
  }

  /** Position, words (absent where it is not named), quantity, channel, amount and tranches of a line. */
  Map<String, Object> told(Line line) {
    var told = new HashMap<String, Object>();
    var planned = planning.line(UUID.fromString(line.id()));
    var dimension = planned.map(each -> each.dimension()).orElse("");
    if (!UNNAMED_KINDS.contains(line.kind()) && !UNNAMED_DIMENSIONS.contains(dimension)) {
      told.put("description", line.description());
    }
    planned.ifPresent(each -> told.put("quantity", each.quantity().stripTrailingZeros().toPlainString()));
    told.put("position", line.position());
    told.put("channel", line.paymentChannel() == null ? line.channel() : line.paymentChannel());
    told.put("amount", new Money(line.amount(), Money.XOF));
    told.put("tranches", tranches.foreseen(line, store.total(line.caseId(), line.revision())).stream()
        .map(amount -> new Money(amount, Money.XOF)).toList());
    return told;
  }
}
