package org.sira.shared;

import java.util.List;
import java.util.function.Function;

/** Some rows of a list and the cursor that leads to the next ones, null at the end. */
public record Page<T>(List<T> items, String next) {

  /** Cuts a result that was asked for with one row too many, which tells whether there is more. */
  public static <T> Page<T> of(List<T> rows, int size, Function<T, Cursor> cursor) {
    if (rows.size() <= size) {
      return new Page<>(rows, null);
    }
    return new Page<>(rows.subList(0, size), cursor.apply(rows.get(size - 1)).toString());
  }

  public <R> Page<R> map(Function<T, R> mapping) {
    return new Page<>(items.stream().map(mapping).toList(), next);
  }
}
