package org.sira.disbursement;

import java.util.Map;
import java.util.UUID;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.papers.PaperContent;
import org.sira.papers.PaperKind;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * What was granted and what the person undertakes (form F8), to be read out and signed. Finance reads it too, since it
 * pays by it, and monitoring; logistics reads only what it hands over.
 */
@Component
class AgreementPaper implements PaperKind {

  static final String KEY = "agreement";

  private final PromisedLines lines;
  private final Casefiles casefiles;

  AgreementPaper(PromisedLines lines, Casefiles casefiles) {
    this.lines = lines;
    this.casefiles = casefiles;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public boolean readBy(Role role) {
    return role.worksCases() || role == Role.FINANCE || role == Role.MONITORING;
  }

  @Override
  public String step() {
    return "signAgreement";
  }

  @Override
  public PaperContent content(UUID subject, String item) {
    var id = new CaseId(subject);
    var promised = lines.of(id);
    if (promised.isEmpty()) {
      throw Refusal.conflict("NOTHING_TO_PRINT");
    }
    return PaperContent.of(casefiles.card(id),
        Map.of("lines", promised.stream().map(lines::told).toList(), "total", lines.total(id)));
  }
}
