package org.sira.casefile.process;

import java.util.Date;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Holds;
import org.sira.engine.Modelled;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** What models may ask about a hold. */
@Component("holds")
@Modelled
public class HoldDates {

  private final Holds holds;

  HoldDates(Holds holds) {
    this.holds = holds;
  }

  /** The end of the hold's last day, when its review is due. */
  public Date until(String caseId) {
    var hold = holds.running(CaseId.of(caseId)).orElseThrow();
    return Date.from(hold.until().atTime(17, 0).atZone(Casefiles.MALI).toInstant());
  }
}
