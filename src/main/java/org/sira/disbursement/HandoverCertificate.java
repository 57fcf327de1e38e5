package org.sira.disbursement;

import java.util.HashMap;
import java.util.UUID;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.intake.Consent;
import org.sira.intake.Consents;
import org.sira.papers.PaperContent;
import org.sira.papers.PaperKind;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

/**
 * What of a plan line is put into the person's hands (form F9), signed by both and a witness. Its item is the line. Read
 * beside the case's workers by finance, logistics and monitoring, who check it against payment, stock and a visit.
 */
@Component
class HandoverCertificate implements PaperKind {

  static final String KEY = "handover-certificate";

  private final PromisedLines promised;
  private final Lines lines;
  private final DeliveryStore deliveries;
  private final Consents consents;
  private final Casefiles casefiles;

  HandoverCertificate(PromisedLines promised, Lines lines, DeliveryStore deliveries, Consents consents,
      Casefiles casefiles) {
    this.promised = promised;
    this.lines = lines;
    this.deliveries = deliveries;
    this.consents = consents;
    this.casefiles = casefiles;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public boolean readBy(Role role) {
    return role.worksCases() || role == Role.FINANCE || role == Role.LOGISTICS || role == Role.MONITORING;
  }

  @Override
  public String step() {
    return "handOver";
  }

  @Override
  public String item(TaskWork work) {
    return work.id("lineId");
  }

  @Override
  public PaperContent content(UUID subject, String item) {
    var id = new CaseId(subject);
    var line = lines.of(id, item);
    var delivery = deliveries.find(line).filter(HandoverCertificate::inHand)
        .orElseThrow(() -> Refusal.conflict("NOTHING_TO_PRINT"));
    var facts = new HashMap<>(promised.told(line));
    if (delivery.serials() != null && !delivery.serials().isBlank()) {
      facts.put("serials", delivery.serials());
    }
    if (delivery.handedOverOn() != null) {
      facts.put("handedOverOn", delivery.handedOverOn());
    }
    facts.put("photoAllowed", consents.given(id, Consent.PHOTO));
    return PaperContent.of(casefiles.card(id), facts);
  }

  private static boolean inHand(Delivery delivery) {
    return delivery.state() == Delivery.State.RECEIVED || delivery.state() == Delivery.State.HANDED_OVER;
  }
}
