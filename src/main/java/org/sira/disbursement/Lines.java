package org.sira.disbursement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sira.audit.Audit;
import org.sira.casefile.CaseFact;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/** The lines of approved plans on their way to the returnee: what is left to settle, which way each goes, how it ends. */
@Component("planLines")
public class Lines {

  private final CaseGate gate;
  private final LineStore store;
  private final Channels channels;
  private final Tranches tranches;
  private final LineResults results;
  private final Casefiles casefiles;
  private final Audit audit;
  private final Clock clock;

  Lines(CaseGate gate, LineStore store, Channels channels, Tranches tranches, LineResults results, Casefiles casefiles,
      Audit audit, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.channels = channels;
    this.tranches = tranches;
    this.results = results;
    this.casefiles = casefiles;
    this.audit = audit;
    this.clock = clock;
  }

  /** The ids of the newest revision's lines that are not settled yet, in the order of the plan. */
  public List<String> toSettle(CaseId id) {
    return store.ofRevision(id, store.newestRevision(id)).stream().filter(line -> line.state().open())
        .map(Line::id).toList();
  }

  /** What the returnee has received that can be seen: goods, and what a vendor was paid for; in the order received. */
  public List<String> thingsGiven(CaseId id) {
    return store.all(id).stream().filter(line -> line.receivedOn() != null && line.asThings())
        .sorted(Comparator.comparing(Line::receivedOn).thenComparing(Line::revision).thenComparing(Line::position))
        .map(Line::description).toList();
  }

  /** The line of this case; refused as unknown when it is another case's. */
  public Line of(CaseId id, String lineId) {
    return store.find(id, lineId).orElseThrow(() -> Refusal.conflict("LINE_NOT_APPROVED", Map.of("line", lineId)));
  }

  /** Decides once which way the line goes; {@code definition} is the process that asks, whose table is used. */
  @UseCase
  public Line chooseChannel(CaseId id, String lineId, String definition) {
    gate.lockGoingOn(id);
    var line = of(id, lineId);
    line.requireOpen();
    if (line.route() != null) {
      return line;
    }
    var choice = channels.choose(line, definition);
    var total = store.total(id, line.revision());
    var count = tranches.count(choice.route(), choice.paymentChannel(), total, line.amount());
    var chosen = line.sentOn(choice.route(), choice.paymentChannel(), count, clock.instant());
    store.save(chosen);
    audit.changed(id, "CHANNEL_CHOSEN", "chooseChannel",
        Map.of("line", lineId, "channel", choice.paymentChannel(), "rule", choice.rule(), "tranches", count));
    return chosen;
  }

  /** Ends the line: settled when all of it reached the returnee, else failed. A line that has ended stays as it is. */
  @UseCase
  public void settleLine(CaseId id, String lineId) {
    gate.lock(id);
    var line = of(id, lineId);
    if (line.state().open()) {
      var end = results.complete(line) ? LineState.SETTLED : LineState.FAILED;
      store.save(line.ended(end, clock.instant()));
      audit.changed(id, "LINE_SETTLED", "settleLine", Map.of("line", lineId, "state", end.name()));
    }
  }

  /** Notes the day the returnee received something of the line; the case counts it as started and received. */
  void received(Line line, LocalDate day) {
    store.save(line.received(day, clock.instant()));
    casefiles.note(line.caseId(), CaseFact.STARTED);
    casefiles.note(line.caseId(), CaseFact.RECEIVED);
  }
}
