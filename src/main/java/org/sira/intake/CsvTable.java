package org.sira.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file in any of the encodings and separators that spreadsheets write. */
final class CsvTable {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvTable() {}

  static List<RawRow> read(byte[] file) {
    var text = decode(file);
    var format = CSVFormat.DEFAULT.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(false)
        .setTrailingData(true).get();
    var rows = new ManifestReader.Rows();
    int line = 1;
    try (var parser = CSVParser.parse(new StringReader(text), format)) {
      for (var records = parser.iterator(); records.hasNext(); line = (int) parser.getCurrentLineNumber() + 1) {
        rows.add(new RawRow(line, cells(records.next())));
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw ManifestRefusals.quoteOpen(line);
    }
    return rows.all();
  }

  private static List<String> cells(CSVRecord csv) {
    return csv.stream().limit(ManifestReader.MAX_CELLS).toList();
  }

  private static String decode(byte[] file) {
    try {
      var text = strictly(StandardCharsets.UTF_8, file);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      try {
        return strictly(WINDOWS, file);
      } catch (CharacterCodingException e) {
        throw ManifestRefusals.unreadable();
      }
    }
  }

  private static String strictly(Charset charset, byte[] file) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
  }

  /** The separator that the title line, the first one with content, uses most outside quotes. */
  private static char separator(String text) {
    var counts = new int[3];
    var separators = ",;\t";
    var quoted = false;
    var titles = text.stripLeading();
    for (int i = 0; i < titles.length(); i++) {
      var c = titles.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        break;
      } else if (!quoted && separators.indexOf(c) >= 0) {
        counts[separators.indexOf(c)]++;
      }
    }
    var most = counts[1] > counts[0] ? 1 : 0;
    return separators.charAt(counts[2] > counts[most] ? 2 : most);
  }
}
