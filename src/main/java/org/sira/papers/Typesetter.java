package org.sira.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.logging.Level;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.sira.reference.WorkingCalendar;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;

/**
 * Sets a paper: its template once per language, then the whole as a tagged PDF whose text can be read out and copied and
 * whose fonts it carries. Nothing is fetched: what a paper needs is part of Sira.
 */
@Component
class Typesetter {

  /** A PDF, and the checksum of the wording it was set with. */
  record Set(byte[] pdf, String template) {}

  private static final String FONT = "DejaVu Sans Condensed";

  private final ITemplateEngine templates;
  private final Letterhead letterhead;
  private final byte[] regular = resource("papers/fonts/DejaVuSansCondensed.ttf");
  private final byte[] bold = resource("papers/fonts/DejaVuSansCondensed-Bold.ttf");
  private final byte[] frame = resource("templates/papers/frame.html");
  private final String style = new String(resource("papers/paper.css"), StandardCharsets.UTF_8);

  Typesetter(ITemplateEngine templates, Letterhead letterhead) {
    this.templates = templates;
    this.letterhead = letterhead;
    // it would tell of every style sheet it reads
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  Set set(PaperOrder order, PaperContent content, int version, Instant at) {
    var html = new StringBuilder();
    for (var locale : order.edition().languages()) {
      html.append(page(order, content, version, LocalDate.ofInstant(at, WorkingCalendar.ZONE), locale));
    }
    var template = Checksum.of(frame, style.getBytes(StandardCharsets.UTF_8),
        resource("templates/papers/" + order.kind() + ".html"));
    return new Set(pdf(document(letterhead.title(order.kind(), content), html)), template);
  }

  private String page(PaperOrder order, PaperContent content, int version, LocalDate today, Locale locale) {
    var page = new Context(locale);
    page.setVariables(content.facts());
    page.setVariable("kind", order.kind());
    page.setVariable("large", order.edition().large());
    page.setVariable("version", version);
    page.setVariable("issuedOn", today);
    page.setVariable("head", letterhead.of(content));
    page.setVariable("words", new PaperWords(locale));
    return templates.process("papers/frame", page);
  }

  private Document document(String title, CharSequence body) {
    var html = Jsoup.parse("<html lang=\"fr\"><head></head><body>" + body + "</body></html>");
    html.title(title);
    html.head().appendElement("meta").attr("name", "subject").attr("content", title);
    html.head().appendElement("style").appendChild(new DataNode(style));
    return new W3CDom().namespaceAware(false).fromJsoup(html);
  }

  private byte[] pdf(Document document) {
    var pdf = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder().useFastMode().usePdfUaAccessibility(true)
        .withW3cDocument(document, null).withProducer("Sira").toStream(pdf)
        .useFont(() -> new ByteArrayInputStream(regular), FONT, 400, FontStyle.NORMAL, true)
        .useFont(() -> new ByteArrayInputStream(bold), FONT, 700, FontStyle.NORMAL, true);
    builder.useUriResolver((base, uri) -> null);
    try {
      builder.run();
      return pdf.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String path) {
    try (var in = new ClassPathResource(path).getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
