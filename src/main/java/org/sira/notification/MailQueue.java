package org.sira.notification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.sira.audit.Audit;
import org.sira.notification.QueuedMail.State;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The outbox for operators: what waits, what was given up and why. For administrators only. */
@Component
@PreAuthorize("hasRole('ADMIN')")
public class MailQueue {

  private static final int MOST = 200;

  private final MailStore store;
  private final Audit audit;
  private final Clock clock;

  MailQueue(MailStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** The newest mails in this state, 200 at most. */
  public List<QueuedMail> list(State state) {
    return store.list(state, MOST);
  }

  /** How many mails are in this state, counted no further than 1,000. */
  public int count(State state) {
    return store.count(state);
  }

  /** Has a mail tried again at once; refused as unknown when there is none or it is sent. */
  @UseCase
  public void retry(long id) {
    if (!store.retry(id, clock.instant())) {
      throw Refusal.notFound();
    }
    audit.noted("MAIL_RETRIED", Map.of("mail", id));
  }
}
