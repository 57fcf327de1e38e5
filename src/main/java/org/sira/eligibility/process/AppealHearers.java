package org.sira.eligibility.process;

import org.sira.eligibility.Appeals;
import org.sira.engine.Modelled;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** What models may ask about an appeal. */
@Component("appeals")
@Modelled
public class AppealHearers {

  private final Appeals appeals;

  AppealHearers(Appeals appeals) {
    this.appeals = appeals;
  }

  /** The role that hears it. */
  public String hearer(String caseId) {
    return appeals.hearer(CaseId.of(caseId)).name();
  }
}
