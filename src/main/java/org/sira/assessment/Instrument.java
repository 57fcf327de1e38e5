package org.sira.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One version of the survey: its questions in their order. */
record Instrument(String code, int version, List<Item> items) {

  /**
   * One question: {@code code} such as P4, {@code question} its key in the forms, and the points of each answer from 0 to
   * 1. An answer that counts neither way (does not know, does not apply) has none.
   */
  record Item(String code, Dimension dimension, String question, Map<String, BigDecimal> points) {

    /** What was answered counts this much; of several ticked answers the best one does. Empty when nothing counts. */
    Optional<BigDecimal> points(Object answer) {
      var given = answer instanceof List<?> several ? several : answer == null ? List.of() : List.of(answer);
      return given.stream().map(points::get).filter(Objects::nonNull).max(BigDecimal::compareTo);
    }
  }

  List<Item> of(Dimension dimension) {
    return items.stream().filter(item -> item.dimension() == dimension).toList();
  }

  Item item(String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst().orElseThrow();
  }
}
