package org.sira.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sira.engine.Verdict;

/**
 * What the table of bands says of a survey: a band (LOW, MEDIUM or HIGH) for each score that could be computed, and what
 * scores or single answers call for, whatever the composite. {@code processDefinition} is the version whose table it was.
 */
public record Banding(Verdict verdict, String processDefinition) {

  static final String COMPOSITE = "COMPOSITE";

  /** The band of a dimension or of the composite; empty when it is not computable. */
  public Optional<String> band(String subject) {
    return verdict.rows().stream().filter(row -> subject.equals(row.outputs().get("subject")))
        .map(row -> (String) row.outputs().get("band")).filter(Objects::nonNull).findFirst();
  }

  /** REVIEW_SITUATION and OFFER_MHPSS, as far as they are called for. */
  public List<String> calledFor() {
    return calling().stream().map(row -> (String) row.outputs().get("action")).distinct().sorted().toList();
  }

  /** Why: the rows in their own words. They tell of single answers, and so are protection data. */
  public List<Verdict.Sentence> reasons() {
    return calling().stream().map(Verdict.Row::sentence).toList();
  }

  private List<Verdict.Row> calling() {
    return verdict.rows().stream().filter(row -> row.outputs().get("action") != null).toList();
  }
}
