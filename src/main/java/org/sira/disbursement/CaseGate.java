package org.sira.disbursement;

import org.sira.casefile.CaseFacts;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Endings;
import org.sira.casefile.HelpGate;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.springframework.stereotype.Component;

/** What comes before any money moves: the case is locked, and nothing about it forbids the move. */
@Component
class CaseGate {

  private final Casefiles casefiles;
  private final Endings endings;
  private final HelpGate help;

  CaseGate(Casefiles casefiles, Endings endings, HelpGate help) {
    this.casefiles = casefiles;
    this.endings = endings;
    this.help = help;
  }

  /** Queues behind whoever moves the case now, and tells how it stands then. */
  CaseFacts lock(CaseId id) {
    casefiles.lock(id);
    return casefiles.facts(id);
  }

  /** Money may be set aside: the case is neither closed nor ending. */
  CaseFacts lockGoingOn(CaseId id) {
    var facts = lock(id);
    if (facts.closed()) {
      throw Refusal.conflict("CASE_CLOSED");
    }
    if (facts.ending()) {
      throw Refusal.conflict("CASE_ENDING");
    }
    return facts;
  }

  /** Money may leave: the case is also not on hold nor compared with another's, and its person may be helped at all. */
  CaseFacts lockPayable(CaseId id) {
    var facts = lockGoingOn(id);
    if (facts.onHold()) {
      throw Refusal.conflict("ON_HOLD");
    }
    if (endings.underDuplicateReview(id) || endings.comparedByAnother(id)) {
      throw Refusal.conflict("UNDER_REVIEW");
    }
    help.missing(id).ifPresent(code -> {
      throw Refusal.conflict(code);
    });
    return facts;
  }
}
