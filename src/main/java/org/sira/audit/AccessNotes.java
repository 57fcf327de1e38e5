package org.sira.audit;

import org.sira.access.AccessNoted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what {@code access} reports, in the transaction of the change; access itself cannot know the audit. */
@Component
class AccessNotes {

  private final Audit audit;

  AccessNotes(Audit audit) {
    this.audit = audit;
  }

  @EventListener
  void on(AccessNoted noted) {
    audit.noted(noted.event(), noted.details());
  }
}
