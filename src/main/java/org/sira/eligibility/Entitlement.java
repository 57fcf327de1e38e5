package org.sira.eligibility;

import java.util.Map;

/** What a result of the table {@code checkEligibility} means for the road: a person must look, decide, or only agree. */
public record Entitlement(boolean inDoubt, boolean exceptionNeeded, boolean ruledEligible) {

  static final Entitlement ELIGIBLE = new Entitlement(false, false, true);
  private static final Entitlement DOUBT = new Entitlement(true, false, false);
  private static final Entitlement EXCEPTION = new Entitlement(false, true, false);
  private static final Entitlement NONE = new Entitlement(false, false, false);

  private static final Map<String, Entitlement> MEANINGS = Map.of("HOLD", DOUBT, "MERGE_REVIEW", DOUBT,
      "MANUAL", DOUBT, "EXCEPTION", EXCEPTION, "ELIGIBLE", ELIGIBLE, "ELIGIBLE_PRIORITY", ELIGIBLE);

  static Entitlement of(String result) {
    return MEANINGS.getOrDefault(result, NONE);
  }
}
