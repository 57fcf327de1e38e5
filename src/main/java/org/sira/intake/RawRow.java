package org.sira.intake;

import java.util.List;

/** One row as the file has it; {@code line} is where it begins in the file, the first line being 1. */
record RawRow(int line, List<String> cells) {

  boolean blank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
