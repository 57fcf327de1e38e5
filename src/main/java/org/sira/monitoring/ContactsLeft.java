package org.sira.monitoring;

import java.util.List;
import org.sira.casefile.OpenMatters;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** A case with contacts still to be made is not closed as completed. */
@Component
class ContactsLeft implements OpenMatters {

  private final Monitoring monitoring;

  ContactsLeft(Monitoring monitoring) {
    this.monitoring = monitoring;
  }

  @Override
  public List<String> of(CaseId id) {
    return monitoring.next(id).isPresent() ? List.of("CONTACTS_LEFT") : List.of();
  }
}
