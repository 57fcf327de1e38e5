package org.sira.reference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One spelling for the many that a Malian name has on papers: Coulibaly and Koulibali, Touré and Ture, Mamadou and
 * Mahamadou. The order of family and given name does not count. Good enough to raise a doubt, never to settle it.
 */
public final class Spelling {

  private static final Map<Pattern, String> SOUNDS = sounds();
  private static final Map<String, String> FORMS = Map.ofEntries(
      Map.entry("maamadu", "mamadu"), Map.entry("muamadu", "mamadu"), Map.entry("muamed", "mamadu"),
      Map.entry("moamed", "mamadu"), Map.entry("moamadu", "mamadu"), Map.entry("abubakar", "bubakar"),
      Map.entry("abubakari", "bubakar"), Map.entry("bubakari", "bubakar"), Map.entry("ibraim", "ibraima"),
      Map.entry("alu", "aliu"), Map.entry("aliun", "aliu"), Map.entry("usman", "usmane"),
      Map.entry("sumaila", "ismaila"), Map.entry("umaru", "umar"), Map.entry("omar", "umar"),
      Map.entry("iusufu", "iusuf"), Map.entry("isuf", "iusuf"), Map.entry("mamudu", "mamadu"),
      Map.entry("braima", "ibraima"), Map.entry("saidu", "seidu"), Map.entry("jalow", "jalo"),
      Map.entry("kadia", "kadiatu"), Map.entry("kadidiatu", "kadiatu"), Map.entry("aminatu", "aminata"),
      Map.entry("jeneba", "jenebu"), Map.entry("jenaba", "jenebu"));

  private static final int MOST_SOUNDED = 20_000;
  private static final int LONGEST_SOUNDED = 30;
  private static final Map<String, String> SOUNDED = new ConcurrentHashMap<>();

  private Spelling() {}

  /** The whole name in the one spelling, its words in the order of the alphabet. */
  public static String key(String name) {
    return words(name).sorted().collect(Collectors.joining(" "));
  }

  /** The words of the name, each in the one spelling, in the order in which they stand. */
  public static Stream<String> words(String name) {
    return Arrays.stream(Folding.fold(name).split(" ")).map(Spelling::sound);
  }

  /** One word, already folded, in the one spelling. A search asks for those of the same few thousand words all day. */
  static String sound(String word) {
    if (word.length() > LONGEST_SOUNDED) {
      return spell(word);
    }
    if (SOUNDED.size() > MOST_SOUNDED) {
      SOUNDED.clear();
    }
    return SOUNDED.computeIfAbsent(word, Spelling::spell);
  }

  private static String spell(String word) {
    var sound = word;
    for (var change : SOUNDS.entrySet()) {
      sound = change.getKey().matcher(sound).replaceAll(change.getValue());
    }
    return FORMS.getOrDefault(sound, sound);
  }

  private static Map<Pattern, String> sounds() {
    var sounds = new LinkedHashMap<String, String>();
    sounds.put("y", "i");
    sounds.put("ch|sh", "s");
    sounds.put("c(?=[ei])", "s");
    sounds.put("ck|q|c", "k");
    sounds.put("ph", "f");
    sounds.put("dj|di(?=[aou])", "j");
    sounds.put("gu(?=[ei])", "g");
    sounds.put("oumou", "umu");
    sounds.put("ou|oo|w(?=[aeiou])", "u");
    sounds.put("h", "");
    sounds.put("z", "s");
    sounds.put("(.)\\1+", "$1");
    var patterns = new LinkedHashMap<Pattern, String>();
    sounds.forEach((from, to) -> patterns.put(Pattern.compile(from), to));
    return patterns;
  }
}
