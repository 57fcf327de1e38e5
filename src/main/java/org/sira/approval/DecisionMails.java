package org.sira.approval;

import org.sira.notification.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has people written to about what happens to proposals, in the transaction in which it happens. */
@Component
class DecisionMails {

  private final Notifications notifications;

  DecisionMails(Notifications notifications) {
    this.notifications = notifications;
  }

  @EventListener
  void proposalDecided(ProposalDecided decided) {
    notifications.proposalDecided(decided.caseId(), decided.revision(), decided.outcome().name(), decided.proposers());
  }

  @EventListener
  void seatsReminded(SeatsReminded reminded) {
    notifications.seatsReminded(reminded.caseId(), reminded.role(), reminded.seats());
  }

  @EventListener
  void seatsEscalated(SeatsEscalated escalated) {
    notifications.seatsEscalated(escalated.caseId(), escalated.role());
  }
}
