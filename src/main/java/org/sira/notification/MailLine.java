package org.sira.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A connection to the mail server for all mails of a round: on a slow line greeting, encryption and sign-in take longer
 * than the mail itself. It is opened when the first mail is sent, and anew after it broke.
 */
final class MailLine implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MailLine.class);

  private final JavaMailSenderImpl server;
  private Transport open;

  MailLine(JavaMailSenderImpl server) {
    this.server = server;
  }

  MimeMessage newMessage() {
    return server.createMimeMessage();
  }

  /** Sends the mail; a refused address leaves the line open for the next one. */
  void send(MimeMessage message) throws MessagingException {
    try {
      connected().sendMessage(message, message.getAllRecipients());
    } catch (SendFailedException refused) {
      if (!open.isConnected()) {
        close();
      }
      throw refused;
    } catch (MessagingException broken) {
      close();
      throw broken;
    }
  }

  private Transport connected() throws MessagingException {
    if (open == null) {
      var protocol = Objects.requireNonNullElse(server.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
      var transport = server.getSession().getTransport(protocol);
      transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
      open = transport;
    }
    return open;
  }

  /** A server that does not answer the good-bye has the mails all the same. */
  @Override
  public void close() {
    try {
      if (open != null) {
        open.close();
      }
    } catch (MessagingException goodByeUnanswered) {
      LOG.debug("The mail server did not answer the good-bye", goodByeUnanswered);
    } finally {
      open = null;
    }
  }
}
