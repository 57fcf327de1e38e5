package org.sira.casefile;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.sira.papers.PaperContent;
import org.sira.papers.PaperKind;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.springframework.stereotype.Component;

/** Tells the person that the case is closed, that one may come back, and until when the data are kept. */
@Component
class ClosureLetter implements PaperKind {

  static final String KEY = "closure-letter";
  /** Nobody is there to read it, or another case goes on in its place. */
  private static final Set<CloseReason> WITHOUT =
      EnumSet.of(CloseReason.DECEASED, CloseReason.DUPLICATE_MERGED, CloseReason.NO_SHOW);
  /** Reasons that are told in a sentence of their own; any other is a matter for a talk, not for a paper. */
  private static final Set<CloseReason> TOLD = EnumSet.of(CloseReason.COMPLETED, CloseReason.SUPPORT_PERIOD_ENDED,
      CloseReason.WITHDRAWN, CloseReason.FUNDING_ENDED, CloseReason.UNREACHABLE, CloseReason.NOT_ELIGIBLE,
      CloseReason.REFERRED_ELSEWHERE, CloseReason.PROPOSAL_REFUSED, CloseReason.CONSENT_REFUSED);

  private final Casefiles casefiles;

  ClosureLetter(Casefiles casefiles) {
    this.casefiles = casefiles;
  }

  @Override
  public String key() {
    return KEY;
  }

  /** Whether a case that closed with this reason has a letter. */
  static boolean follows(CloseReason reason) {
    return !WITHOUT.contains(reason);
  }

  @Override
  public PaperContent content(UUID subject, String item) {
    var id = new CaseId(subject);
    var facts = casefiles.facts(id);
    if (!facts.closed() || !follows(CloseReason.valueOf(facts.closeReason()))) {
      throw Refusal.conflict("NOTHING_TO_PRINT");
    }
    var told = new HashMap<String, Object>();
    told.put("closedOn", LocalDate.ofInstant(facts.closedAt(), Casefiles.MALI));
    told.put("reason", TOLD.contains(CloseReason.valueOf(facts.closeReason())) ? facts.closeReason() : "OTHER");
    told.put("retainUntil", facts.retainUntil());
    return PaperContent.of(casefiles.card(id), told);
  }
}
