package org.sira.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a decision table answered and why: its id and version, the facts it was asked with, and the rows that matched,
 * each with its id, its sentence from the table and its outputs. Kept by the module that asked.
 */
public record Verdict(String decision, int version, Map<String, Object> facts, List<Row> rows) {

  /** One row of the table that matched. */
  public record Row(String rule, Sentence sentence, Map<String, Object> outputs) {}

  /** Why a row matches, as the table says it in both languages. */
  public record Sentence(String french, String english) {

    public String in(Locale locale) {
      return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : french;
    }
  }

  /** The only answer of a table that answers once; empty when no row matched. */
  public Optional<Row> single() {
    return rows.stream().findFirst();
  }

  public String text(String output) {
    return single().map(row -> (String) row.outputs().get(output)).orElse(null);
  }
}
