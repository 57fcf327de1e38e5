package org.sira.disbursement.process;

import org.sira.casefile.CaseCleared;
import org.sira.casefile.Casefiles;
import org.sira.engine.AnotherTry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends what was released before something kept it back, as soon as that is over. */
@Component
class KeptBackPayments {

  private final Casefiles casefiles;
  private final AnotherTry anotherTry;

  KeptBackPayments(Casefiles casefiles, AnotherTry anotherTry) {
    this.casefiles = casefiles;
    this.anotherTry = anotherTry;
  }

  @EventListener
  void on(CaseCleared cleared) {
    anotherTry.of(casefiles.facts(cleared.caseId()).number());
  }
}
