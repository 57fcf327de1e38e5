package org.sira.casefile;

import java.util.Arrays;
import java.util.List;
import org.sira.reference.Folding;

/**
 * What somebody typed into the search, taken apart: the words of a name (a year of birth may stand among them), other
 * pieces with digits, and the whole as one code, null when it can be none.
 */
record Wanted(List<String> words, String year, List<String> pieces, String code) {

  private static final int MOST_WORDS = 6;
  private static final int SHORTEST_CODE = 3;

  static Wanted of(String text) {
    var folded = Arrays.stream(Folding.fold(text).split(" ")).filter(word -> !word.isEmpty()).toList();
    var words = folded.stream().filter(word -> !hasDigit(word)).distinct().limit(MOST_WORDS).toList();
    var year = words.isEmpty() ? null : folded.stream().filter(Wanted::isYear).findFirst().orElse(null);
    var pieces = folded.stream().filter(word -> hasDigit(word) && !word.equals(year)).toList();
    var code = SearchKeys.code(text).replaceFirst("^00(?=[1-9][0-9]{9})", "");
    return new Wanted(words, year, pieces, hasDigit(code) && code.length() >= SHORTEST_CODE ? code : null);
  }

  /** Whether it can be a name; digits beside the words must then be a year or a piece of a code long enough to mean one. */
  boolean isName() {
    return !words.isEmpty() && pieces.stream().allMatch(piece -> piece.length() >= SHORTEST_CODE);
  }

  private static boolean isYear(String word) {
    return word.matches("(19|20)[0-9]{2}");
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
