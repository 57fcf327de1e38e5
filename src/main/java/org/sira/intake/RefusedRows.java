package org.sira.intake;

import java.util.ArrayList;
import java.util.List;

/** The titles of a manifest and the rows of it that were refused. */
public record RefusedRows(List<String> titles, List<RefusedRow> rows) {

  RefusedRows withoutFlags() {
    return new RefusedRows(titles, rows.stream()
        .map(row -> new RefusedRow(row.row(), blanked(row.cells()), row.faults())).toList());
  }

  private List<String> blanked(List<String> cells) {
    var kept = new ArrayList<>(cells);
    for (int i = 0; i < kept.size(); i++) {
      if (i >= titles.size() || Column.titled(titles.get(i)).filter(Column::isProtected).isPresent()) {
        kept.set(i, "");
      }
    }
    return kept;
  }
}
