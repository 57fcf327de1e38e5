package org.sira.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sira.engine.Verdict;

/**
 * The surveys of a case as its page shows them. {@code calledFor} is for those who act on it, null for all others;
 * {@code reasons} are for protection staff, null for all others; {@code chart} is null until there are two interviews.
 */
public record SurveyView(String number, List<Line> lines, SurveyChart chart, List<String> calledFor,
                  List<Verdict.Sentence> reasons, boolean demonstration, boolean recomputable) {

  /** The scores of one interview under one weight set. */
  public record Line(int round, String occasion, String mode, LocalDate on, String weightSet, int version, List<Score> scores) {

    public String set() {
      return weightSet + " " + version;
    }
  }

  /** {@code subject} is a dimension or COMPOSITE; value and band are null when it is not computable. */
  public record Score(String subject, BigDecimal value, String band) {}
}
