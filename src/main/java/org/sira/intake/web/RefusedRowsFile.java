package org.sira.intake.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sira.intake.RefusedRow;
import org.sira.intake.RefusedRows;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The refused rows as a file that is mended in a spreadsheet and imported as it is: the columns of the manifest, then
 * one with the line and the reasons, which an import leaves aside.
 */
@Component
class RefusedRowsFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final FaultTexts texts;
  private final MessageSource messages;

  RefusedRowsFile(FaultTexts texts, MessageSource messages) {
    this.texts = texts;
    this.messages = messages;
  }

  byte[] of(RefusedRows refused) {
    var locale = LocaleContextHolder.getLocale();
    var out = new StringBuilder(BYTE_ORDER_MARK);
    try (var csv = new CSVPrinter(out, CSVFormat.EXCEL.builder().setDelimiter(';').get())) {
      csv.printRecord(line(refused.titles(), refused.titles().size(),
          messages.getMessage("intake.refusedFile.reasons", null, locale)));
      for (var row : refused.rows()) {
        csv.printRecord(line(row.cells(), refused.titles().size(), reasons(row, locale)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String reasons(RefusedRow row, Locale locale) {
    return row.faults().stream().map(fault -> texts.line(fault, locale))
        .map(line -> line.column() + " : " + line.reason()).collect(Collectors.joining(" / ", row.row() + " / ", ""));
  }

  private static List<String> line(List<String> cells, int width, String last) {
    var line = new ArrayList<String>(width + 1);
    for (int i = 0; i < width; i++) {
      line.add(i < cells.size() ? harmless(cells.get(i)) : "");
    }
    line.add(last);
    return line;
  }

  /** A spreadsheet would run a cell that begins like a formula; phone numbers with their plus are left alone. */
  private static String harmless(String cell) {
    var formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !cell.matches("\\+[0-9 ().-]+");
    return formula ? "'" + cell : cell;
  }
}
