package org.sira.monitoring.process;

import java.util.Date;
import org.sira.engine.Modelled;
import org.sira.monitoring.Monitoring;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** What models may ask about the contacts of the follow-up. */
@Component("contacts")
@Modelled
public class ContactDates {

  private final Monitoring monitoring;

  ContactDates(Monitoring monitoring) {
    this.monitoring = monitoring;
  }

  /** When the next contact is due; now when that has passed. */
  public Date nextDue(String caseId) {
    return Date.from(monitoring.nextDue(CaseId.of(caseId)));
  }
}
