package org.sira.notification;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.sira.shared.Schedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox, each mail in a transaction of its own. What could not be sent is tried again after
 * 1 minute, 5 minutes, 30 minutes and 2 hours, and then given up until an operator says otherwise. A mail that was sent
 * just before the process died is sent again, under the same Message-ID.
 */
@Component
@Order(Postman.LAST)
class Postman implements Schedule {

  /** After those who write mails, so that what they write leaves in the same round. */
  static final int LAST = Ordered.LOWEST_PRECEDENCE;

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

  private final MailStore store;
  private final ObjectProvider<JavaMailSenderImpl> server;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final String from;

  Postman(MailStore store, ObjectProvider<JavaMailSenderImpl> server, PlatformTransactionManager transactions,
      Clock clock, @Value("${sira.mail.from:sira@localhost}") String from) {
    this.store = store;
    this.server = server;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.from = from;
  }

  @Override
  public String name() {
    return "notification.outbox";
  }

  /** Nothing is due where no mail server is set up: the mails wait for one. */
  @Override
  public Optional<Instant> nextDue() {
    return server.getIfAvailable() == null ? Optional.empty() : store.nextTry();
  }

  @Override
  public void runDue() {
    try (var line = new MailLine(server.getObject())) {
      boolean more;
      do {
        more = Boolean.TRUE.equals(transaction.execute(status -> sendOne(line)));
      } while (more);
    }
  }

  private boolean sendOne(MailLine line) {
    var taken = store.take(clock.instant());
    taken.ifPresent(mail -> problemOf(mail, line).ifPresentOrElse(
        problem -> store.failed(mail, problem, nextTry(mail)), () -> store.sent(mail, clock.instant())));
    return taken.isPresent();
  }

  /** Sends the mail and tells what went wrong, if anything did: one mail that cannot be sent holds up no other. */
  private Optional<String> problemOf(Mail mail, MailLine line) {
    try {
      send(mail, line);
      return Optional.empty();
    } catch (MessagingException | RuntimeException e) {
      LOG.warn("Mail {} could not be sent: {}", mail.id(), e.toString());
      return Optional.of(e.toString().substring(0, Math.min(e.toString().length(), 500)));
    }
  }

  private void send(Mail mail, MailLine line) throws MessagingException {
    var message = line.newMessage();
    var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(mail.address());
    helper.setSubject(mail.subject());
    helper.setText(mail.text(), mail.html());
    helper.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", mail.language());
    message.saveChanges();
    // After the saving, which would give it another one.
    message.setHeader("Message-ID", mail.messageId());
    line.send(message);
  }

  private Instant nextTry(Mail mail) {
    return mail.attempts() < PAUSES.size() ? clock.instant().plus(PAUSES.get(mail.attempts())) : null;
  }
}
