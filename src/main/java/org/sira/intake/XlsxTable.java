package org.sira.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.sira.shared.Refusal;

/** The rows of the first sheet of an Excel workbook, its cells as the text that a CSV file would have. */
final class XlsxTable {

  private static final int MAX_INFLATED = 40 << 20;
  private static final int MAX_PARTS = 500;
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
  private static final Pattern DATE_LETTERS = Pattern.compile("[dDyYjJaA]");

  private XlsxTable() {}

  static List<RawRow> read(byte[] file) {
    refuseBomb(file);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
         var rows = workbook.getFirstSheet().openStream()) {
      var table = new ManifestReader.Rows();
      rows.forEach(row -> table.add(new RawRow(row.getRowNum(), cells(row))));
      return table.all();
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException damaged) {
      throw ManifestRefusals.unreadable();
    }
  }

  /** Inflates every part as the reader will see it and counts, so that a small file cannot fill the memory. */
  private static void refuseBomb(byte[] file) {
    long left = MAX_INFLATED;
    var buffer = new byte[8192];
    try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      var parts = Collections.list(zip.getEntries());
      if (parts.size() > MAX_PARTS) {
        throw ManifestRefusals.tooLarge(ManifestReader.MAX_MEGABYTES);
      }
      for (var part : parts) {
        try (var content = zip.getInputStream(part)) {
          left = count(content, buffer, left);
        }
        if (part.getName().startsWith("xl/worksheets/")) {
          try (var sheet = zip.getInputStream(part)) {
            XlsxCells.refuseFarAway(sheet);
          }
        }
      }
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | XMLStreamException | RuntimeException damaged) {
      throw ManifestRefusals.unreadable();
    }
  }

  private static long count(InputStream content, byte[] buffer, long allowed) throws IOException {
    var left = allowed;
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      left -= read;
      if (left < 0) {
        throw ManifestRefusals.tooLarge(ManifestReader.MAX_MEGABYTES);
      }
    }
    return left;
  }

  private static List<String> cells(Row row) {
    var count = Math.min(row.getCellCount(), ManifestReader.MAX_CELLS);
    var cells = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      cells.add(row.getOptionalCell(i).map(XlsxTable::text).orElse(""));
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell) ? date(cell) : plain(cell.asNumber());
    }
    var text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    return text == null ? "" : text;
  }

  private static String date(Cell cell) {
    try {
      return cell.asDate().toLocalDate().toString();
    } catch (RuntimeException noSuchDay) {
      return cell.getRawValue();
    }
  }

  private static String plain(BigDecimal number) {
    return number.precision() - number.scale() > 30 || number.scale() > 30 ? number.toString()
        : number.stripTrailingZeros().toPlainString();
  }

  /** Whether the cell's format shows a day or a year: the built-in ones by number, the others by their letters. */
  private static boolean isDate(Cell cell) {
    var id = cell.getDataFormatId();
    if (id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
      return true;
    }
    var format = cell.getDataFormatString();
    return format != null && !"General".equalsIgnoreCase(format)
        && DATE_LETTERS.matcher(LITERALS.matcher(format).replaceAll("")).find();
  }
}
