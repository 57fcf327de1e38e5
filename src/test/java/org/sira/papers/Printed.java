package org.sira.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a paper as its reader does, and checks what must hold for each. {@code -Dsira.looks=<folder>} keeps its pictures. */
public final class Printed {

  private static final Pattern LEFT_OVER = Pattern.compile("\\bnull\\b|\\?\\?|papers\\.|[a-z]+\\.[a-z]+\\.[a-z]+|\\$\\{|\\{\\d}|\uFFFD");

  private Printed() {}

  /** How papers write values. */
  public static PaperWords words(Locale locale) {
    return new PaperWords(locale);
  }

  /** The text, on one line; refused when it holds what no paper may show. */
  public static String text(byte[] pdf, String look) {
    try (var document = Loader.loadPDF(pdf)) {
      picture(document, look);
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).as("tagged").isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      for (var page : document.getPages()) {
        for (var font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).as("embedded").isTrue();
        }
      }
      var text = new PDFTextStripper().getText(document).replaceAll("\\s*\\R\\s*", " ");
      assertThat(text).doesNotContainPattern(LEFT_OVER);
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void picture(PDDocument document, String look) throws IOException {
    var folder = System.getProperty("sira.looks");
    if (folder == null) {
      return;
    }
    Files.createDirectories(Path.of(folder));
    for (int page = 0; page < document.getNumberOfPages(); page++) {
      ImageIO.write(new PDFRenderer(document).renderImageWithDPI(page, 80), "png",
          Path.of(folder, "paper-" + look + "-" + (page + 1) + ".png").toFile());
    }
  }
}
