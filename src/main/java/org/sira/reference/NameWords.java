package org.sira.reference;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Every word that Sira has met in a name, so that a search finds the words that somebody may have meant. A few ten
 * thousand words name millions of people; they say nothing of who bears them, and stay when a case goes.
 */
@Component
public class NameWords {

  private static final int ALTERNATIVES = 60;
  private static final int SHORTEST_BEGINNING = 3;
  /** A longer text is no word of a name, and what slips leave of it would be without number. */
  private static final int LONGEST = 30;

  private final NameWordStore store;

  NameWords(NameWordStore store) {
    this.store = store;
  }

  /** The words of names, folded, each once. */
  public static Set<String> of(List<String> names) {
    var words = new LinkedHashSet<String>();
    names.forEach(name -> words.addAll(List.of(Folding.fold(name).split(" "))));
    words.remove("");
    return words;
  }

  /** The one spelling of a folded word: what names are looked up by. */
  public static String key(String word) {
    return Spelling.sound(word);
  }

  /** Remembers the words of names. */
  public void learn(List<String> names) {
    of(names).stream().filter(word -> word.length() <= LONGEST).sorted().forEach(word -> store.add(word, key(word)));
  }

  /**
   * The spellings of the known words that a folded word may stand for, the likeliest first: itself, words that a slip
   * of the pen makes of it, and longer words that begin like it.
   */
  public List<String> meant(String word) {
    var key = key(word);
    if (word.length() > LONGEST) {
      return List.of(key);
    }
    var near = new LinkedHashSet<>(Likeness.remains(word));
    near.addAll(Likeness.remainsOfKey(key));
    var known = store.near(near, word.length() < SHORTEST_BEGINNING ? null : word,
        key.length() < SHORTEST_BEGINNING ? null : key);
    var meant = new LinkedHashSet<>(List.of(key));
    known.stream().filter(form -> form.begins(word, key) || Likeness.slip(word, form.word()) || Likeness.slip(key, form.key()))
        .sorted(Comparator.comparingDouble(form -> -Likeness.of(word, form.word())))
        .limit(ALTERNATIVES).forEach(form -> meant.add(form.key()));
    return List.copyOf(meant);
  }
}
