package org.sira.intake;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file's rows with the meaning of their columns; blank rows are left out. */
record Manifest(List<String> titles, Map<Column, Integer> positions, List<RawRow> rows) {

  /**
   * Takes the first row that is not blank as the titles. Refused as {@code MANIFEST_EMPTY} without rows below it, as
   * {@code MANIFEST_UNREADABLE} when it is no text, and as {@code MANIFEST_COLUMNS_MISSING} without the columns that
   * make a person.
   */
  static Manifest of(List<RawRow> table) {
    var rows = table.stream().filter(row -> !row.blank()).toList();
    if (rows.isEmpty()) {
      throw ManifestRefusals.empty();
    }
    var titles = rows.get(0).cells();
    var positions = positions(titles);
    var missing = EnumSet.allOf(Column.class).stream()
        .filter(column -> column.required() && !positions.containsKey(column)).map(Column::title).toList();
    if (!missing.isEmpty()) {
      throw holdsText(rows) ? ManifestRefusals.columnsMissing(missing) : ManifestRefusals.unreadable();
    }
    if (rows.size() == 1) {
      throw ManifestRefusals.empty();
    }
    return new Manifest(titles, positions, rows.subList(1, rows.size()));
  }

  /** What a row says in a column, without spaces around it; empty when the column is missing. */
  String cell(RawRow row, Column column) {
    var position = positions.get(column);
    return position == null || position >= row.cells().size() ? "" : bare(row.cells().get(position).strip());
  }

  /** The apostrophe with which a spreadsheet, or our own list of refused rows, keeps a cell from being a formula. */
  private static String bare(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell;
  }

  private static Map<Column, Integer> positions(List<String> titles) {
    var positions = new HashMap<Column, Integer>();
    for (int i = 0; i < titles.size(); i++) {
      var position = i;
      Column.titled(titles.get(i)).ifPresent(column -> positions.putIfAbsent(column, position));
    }
    return positions;
  }

  /** Pictures, old Excel files and the like are full of control characters. */
  private static boolean holdsText(List<RawRow> rows) {
    return rows.stream().flatMap(row -> row.cells().stream()).flatMapToInt(String::chars)
        .noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
  }
}
