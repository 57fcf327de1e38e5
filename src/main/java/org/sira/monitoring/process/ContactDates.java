package org.sira.monitoring.process;

import java.util.Date;
import org.sira.engine.Modelled;
import org.sira.monitoring.Monitoring;
import org.sira.monitoring.Searches;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** What models may ask about the contacts of the follow-up. */
@Component("contacts")
@Modelled
public class ContactDates {

  private final Monitoring monitoring;
  private final Searches searches;

  ContactDates(Monitoring monitoring, Searches searches) {
    this.monitoring = monitoring;
    this.searches = searches;
  }

  /** When the next contact is due; now when that has passed. */
  public Date nextDue(String caseId) {
    return Date.from(monitoring.nextDue(CaseId.of(caseId)));
  }

  /** When the waiting for news of a person whom nobody found ends. */
  public Date waitUntil(String caseId) {
    return Date.from(searches.waitUntil(CaseId.of(caseId)));
  }
}
