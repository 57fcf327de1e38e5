package org.sira.reference;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How alike two written words are, from 0 to 1: the same letters 1, another spelling of the same name almost 1, and
 * less for each letter that is missing, doubled, swapped or another.
 */
public final class Likeness {

  /** Another spelling of the same name. */
  public static final double SPELLING = 0.97;

  private static final int LONG = 6;

  private Likeness() {}

  /** Of two words as {@link Folding#fold} writes them. */
  public static double of(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    var key = Spelling.sound(one);
    var otherKey = Spelling.sound(other);
    return key.equals(otherKey) ? SPELLING : Math.max(letters(one, other), letters(key, otherKey));
  }

  /** Whether somebody who wanted to write one may have written the other: one slip, two in longer words. */
  static boolean slip(String one, String other) {
    var shorter = Math.min(one.length(), other.length());
    var allowed = shorter < 3 ? 0 : shorter < LONG ? 1 : 2;
    return distance(one, other) <= allowed;
  }

  /**
   * What {@link #remains} leaves of a key, and of a long one also what is left without two letters: one slip and one
   * other spelling, or one slip that makes another sound, part keys by two.
   */
  static Set<String> remainsOfKey(String key) {
    var once = remains(key);
    var remains = new LinkedHashSet<>(once);
    if (key.length() >= LONG) {
      once.forEach(rest -> remains.addAll(remains(rest)));
    }
    return remains;
  }

  /** The word itself and what is left of it without one of its letters: two words that one slip parts share one. */
  static Set<String> remains(String word) {
    var remains = new LinkedHashSet<String>();
    remains.add(word);
    for (int i = 0; word.length() > 2 && i < word.length(); i++) {
      remains.add(word.substring(0, i) + word.substring(i + 1));
    }
    return remains;
  }

  private static double letters(String one, String other) {
    return SPELLING * (1 - (double) distance(one, other) / Math.max(one.length(), other.length()));
  }

  /** Letters to add, drop, exchange, or swap with their neighbour ("optimal string alignment"). */
  static int distance(String a, String b) {
    var d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    var best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
    var swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
