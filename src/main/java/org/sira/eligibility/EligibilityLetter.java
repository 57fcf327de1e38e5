package org.sira.eligibility;

import java.util.Map;
import java.util.UUID;
import org.sira.casefile.Casefiles;
import org.sira.papers.PaperContent;
import org.sira.papers.PaperKind;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.springframework.stereotype.Component;

/** Tells the person that help is granted in principle, what comes next, and that no amount is promised yet. */
@Component
class EligibilityLetter implements PaperKind {

  static final String KEY = "eligibility-letter";

  private final Casefiles casefiles;

  EligibilityLetter(Casefiles casefiles) {
    this.casefiles = casefiles;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public PaperContent content(UUID subject, String item) {
    var id = new CaseId(subject);
    var eligible = casefiles.facts(id).dates().eligible();
    if (eligible == null) {
      throw Refusal.conflict("NOTHING_TO_PRINT");
    }
    return PaperContent.of(casefiles.card(id), Map.of("eligibleOn", eligible));
  }
}
