package org.sira.casefile;

import java.util.Optional;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * What no help of any kind goes without, whichever way a case came to it: the person was found eligible
 * ({@code NOT_FOUND_ELIGIBLE}) and agrees to the processing of their data ({@code CONSENT_MISSING}).
 */
@Component
public class HelpGate {

  private final CaseStore cases;
  private final ProcessingConsent consent;

  HelpGate(CaseStore cases, ProcessingConsent consent) {
    this.cases = cases;
    this.consent = consent;
  }

  /** The code of what is missing; nothing when the case may be helped. */
  public Optional<String> missing(CaseId id) {
    if (cases.find(id).orElseThrow().dates().eligible() == null) {
      return Optional.of("NOT_FOUND_ELIGIBLE");
    }
    return consent.given(id) ? Optional.empty() : Optional.of("CONSENT_MISSING");
  }
}
