package org.sira.development;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A mail server that keeps what it is sent in memory instead of delivering it. */
final class Mailbox {

  /** One mail as it arrived; {@code html} is null for a mail of plain text. */
  record Mail(String messageId, List<String> to, String from, String subject, Instant sentAt, String text, String html) {}

  private final GreenMail server;

  Mailbox() {
    server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  int port() {
    return server.getSmtp().getPort();
  }

  /** All mails received since the start, the newest first. */
  List<Mail> received() {
    var mails = Stream.of(server.getReceivedMessages()).map(Mailbox::read).toList();
    return mails.stream().sorted(java.util.Comparator.comparing(Mail::sentAt,
        java.util.Comparator.nullsLast(java.util.Comparator.reverseOrder()))).toList();
  }

  private static Mail read(MimeMessage message) {
    try {
      var to = Arrays.stream(message.getRecipients(Message.RecipientType.TO)).map(Object::toString).toList();
      var sentAt = message.getSentDate() == null ? null : message.getSentDate().toInstant();
      return new Mail(message.getMessageID(), to, message.getFrom()[0].toString(), message.getSubject(), sentAt,
          body(message, "text/plain"), body(message, "text/html"));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String body(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return part.getContent().toString();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (var i = 0; i < parts.getCount(); i++) {
        var found = body(parts.getBodyPart(i), type);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
