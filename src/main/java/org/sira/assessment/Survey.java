package org.sira.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One interview of the sustainability survey, the {@code round}th of its case, with the answers as they were given. Its
 * psychosocial answers are protection data.
 */
public record Survey(long id, int round, Occasion occasion, String instrument, int instrumentVersion, String mode,
                     Map<String, Object> answers, LocalDate on, String by) {

  /** Before the plan, or in the follow-up. */
  public enum Occasion { BASELINE, FOLLOW_UP }

  /** What a survey came to under one weight set, and what the table of bands made of it. Never changed. */
  public record Rating(long survey, String weightSet, int weightSetVersion, Scores scores, Banding banding, Instant at) {}
}
