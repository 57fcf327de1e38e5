package org.sira.notification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts letters into the outbox, as text and HTML in the reader's language, within the transaction of what they tell. */
@Component
class MailWriter {

  private final MailStore store;
  private final MessageSource messages;
  private final ITemplateEngine templates;
  private final Clock clock;
  private final String baseUrl;

  MailWriter(MailStore store, MessageSource messages, ITemplateEngine templates, Clock clock,
      @Value("${sira.base-url:http://localhost:8080}") String baseUrl) {
    this.store = store;
    this.messages = messages;
    this.templates = templates;
    this.clock = clock;
    this.baseUrl = baseUrl.replaceAll("/+$", "");
  }

  /** Queues the letter unless the same was told before. */
  void queue(Letter letter) {
    var locale = letter.locale();
    var words = letter.words().apply(locale);
    var parts = new Parts(text(letter, "subject", words, locale), text(letter, "text", words, locale),
        letter.lines().apply(locale), text(letter, "link", words, locale), baseUrl + letter.path(),
        messages.getMessage("notification.footer", null, locale));
    store.add(new Mail(0, letter.key(), messageId(letter.key()), letter.kind(), letter.to().username(),
        letter.to().email(), letter.to().language(), parts.subject(), parts.plain(), html(parts, locale),
        clock.instant(), 0, null));
  }

  private record Parts(String subject, String intro, List<String> lines, String link, String url, String footer) {

    String plain() {
      var list = lines.isEmpty() ? "" : "\n\n- " + String.join("\n- ", lines);
      return intro + list + "\n\n" + link + "\n" + url + "\n\n-- \n" + footer + "\n";
    }
  }

  private String html(Parts parts, Locale locale) {
    var context = new Context(locale);
    context.setVariable("subject", parts.subject());
    context.setVariable("intro", parts.intro());
    context.setVariable("lines", parts.lines());
    context.setVariable("link", parts.link());
    context.setVariable("url", parts.url());
    context.setVariable("footer", parts.footer());
    return templates.process("notification/mail", context);
  }

  private String text(Letter letter, String part, Object[] words, Locale locale) {
    return messages.getMessage("notification." + letter.kind() + "." + part, words, locale);
  }

  /** The same for the same letter, so that a mail sent twice after a crash is recognised as one. */
  private String messageId(String key) {
    var host = java.net.URI.create(baseUrl).getHost();
    return "<" + UUID.nameUUIDFromBytes((baseUrl + key).getBytes(StandardCharsets.UTF_8)) + "@" + (host == null ? "sira" : host) + ">";
  }
}
