package org.sira.disbursement;

import java.util.UUID;
import org.sira.planning.EarlierHelp;
import org.sira.shared.CaseId;
import org.sira.shared.Money;
import org.springframework.stereotype.Component;

/** Tells planning what the lines of earlier revisions took and which of them are done with. */
@Component
class EarlierLines implements EarlierHelp {

  private final LineStore lines;
  private final Ledger ledger;

  EarlierLines(LineStore lines, Ledger ledger) {
    this.lines = lines;
    this.ledger = ledger;
  }

  @Override
  public Money held(CaseId id, int revision) {
    var before = ledger.before(id, revision);
    return new Money(before.reserved().subtract(before.freed()), Money.XOF);
  }

  @Override
  public boolean settled(UUID lineId) {
    return lines.state(lineId.toString()).filter(state -> state == LineState.SETTLED).isPresent();
  }
}
