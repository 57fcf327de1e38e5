package org.sira.intake;

import org.sira.casefile.ProcessingConsent;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** Tells the casefile whether the person agrees to the processing. */
@Component
class ValidConsents implements ProcessingConsent {

  private final ConsentStore store;

  ValidConsents(ConsentStore store) {
    this.store = store;
  }

  @Override
  public boolean given(CaseId id) {
    return store.given(id, Consent.PROCESSING);
  }
}
