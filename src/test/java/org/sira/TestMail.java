package org.sira;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;

/** One real mail server for all tests of a run, which may be taken down and brought up again. */
public final class TestMail {

  private static final int PORT = freePort();
  private static final GreenMail SERVER = server();

  private TestMail() {}

  public static int port() {
    return PORT;
  }

  public static void down() {
    SERVER.stop();
  }

  public static void up() {
    if (!SERVER.isRunning()) {
      SERVER.start();
    }
  }

  /** What an address received since the server came up, in the order of arrival. */
  public static List<MimeMessage> to(String address) {
    return Stream.of(SERVER.getReceivedMessages()).filter(mail -> header(mail, "To").contains(address)).toList();
  }

  public static String header(MimeMessage mail, String name) {
    try {
      return mail.getHeader(name, ", ");
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Subject, text and HTML of a mail, decoded. */
  public static String words(MimeMessage mail) {
    try {
      return mail.getSubject() + "\n" + body(mail.getContent());
    } catch (jakarta.mail.MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String body(Object content) throws jakarta.mail.MessagingException, IOException {
    if (!(content instanceof jakarta.mail.Multipart parts)) {
      return content.toString();
    }
    var all = new StringBuilder();
    for (int i = 0; i < parts.getCount(); i++) {
      all.append(parts.getBodyPart(i).getContentType()).append('\n').append(body(parts.getBodyPart(i).getContent())).append('\n');
    }
    return all.toString();
  }

  private static GreenMail server() {
    var setup = new ServerSetup(PORT, "localhost", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(20_000);
    var server = new GreenMail(setup);
    server.start();
    return server;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
