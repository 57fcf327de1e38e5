package org.sira.forms;

import java.util.List;
import java.util.stream.Stream;

/** A form as a page shows it: give it to the fragment {@code forms/form :: form}. {@code errors} are in the order of the form. */
public record FormView(List<FieldView> fields, List<Error> errors, boolean readOnly) {

  /** One sentence for the summary above the form, with the id of the input that it speaks of. */
  public record Error(String fieldId, String text) {}

  /** Whether an answer of the form shows or hides others. */
  public boolean hasDrivers() {
    return all(fields).anyMatch(FieldView::driver);
  }

  private static Stream<FieldView> all(List<FieldView> views) {
    return views.stream().flatMap(each -> Stream.of(Stream.of(each), all(each.fields()), all(each.rows())).flatMap(same -> same));
  }
}
