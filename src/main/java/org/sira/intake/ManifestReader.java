package org.sira.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a manifest from the bytes of a CSV or XLSX file, recognised by what they are, not by the file's name. Whatever
 * the bytes, it either answers or throws a refusal.
 */
final class ManifestReader {

  static final int MAX_ROWS = 5_000;
  static final int MAX_MEGABYTES = 5;
  static final int MAX_CELLS = 200;

  private ManifestReader() {}

  static Manifest read(byte[] file) {
    if (file.length == 0) {
      throw ManifestRefusals.empty();
    }
    if (file.length > MAX_MEGABYTES << 20) {
      throw ManifestRefusals.tooLarge(MAX_MEGABYTES);
    }
    return Manifest.of(isZip(file) ? XlsxTable.read(file) : CsvTable.read(file));
  }

  private static boolean isZip(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  /** Collects rows and refuses a file that has more of them than one import takes. */
  static final class Rows {
    private final List<RawRow> rows = new ArrayList<>();
    private int filled;

    void add(RawRow row) {
      if (row.blank()) {
        return;
      }
      if (++filled > MAX_ROWS + 1) {
        throw ManifestRefusals.tooManyRows(MAX_ROWS);
      }
      rows.add(row);
    }

    List<RawRow> all() {
      return rows;
    }
  }
}
