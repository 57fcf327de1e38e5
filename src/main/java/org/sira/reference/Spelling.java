package org.sira.reference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One spelling for the many that a Malian name has on papers: Coulibaly and Koulibali, Touré and Ture, Mamadou and
 * Mahamadou. The order of family and given name does not count. Good enough to raise a doubt, never to settle it.
 */
public final class Spelling {

  private static final Map<String, String> SOUNDS = sounds();
  private static final Map<String, String> FORMS = Map.ofEntries(
      Map.entry("maamadu", "mamadu"), Map.entry("muamadu", "mamadu"), Map.entry("muamed", "mamadu"),
      Map.entry("moamed", "mamadu"), Map.entry("moamadu", "mamadu"), Map.entry("abubakar", "bubakar"),
      Map.entry("abubakari", "bubakar"), Map.entry("bubakari", "bubakar"), Map.entry("ibraim", "ibraima"),
      Map.entry("alu", "aliu"), Map.entry("aliun", "aliu"), Map.entry("usman", "usmane"),
      Map.entry("sumaila", "ismaila"), Map.entry("umaru", "umar"), Map.entry("yusufu", "yusuf"));

  private Spelling() {}

  /** The whole name in the one spelling, its words in the order of the alphabet. */
  public static String key(String name) {
    return words(name).sorted().collect(Collectors.joining(" "));
  }

  /** The words of the name, each in the one spelling, in the order in which they stand. */
  public static Stream<String> words(String name) {
    return Arrays.stream(Folding.fold(name).split(" ")).map(Spelling::sound);
  }

  private static String sound(String word) {
    var sound = word;
    for (var change : SOUNDS.entrySet()) {
      sound = sound.replaceAll(change.getKey(), change.getValue());
    }
    return FORMS.getOrDefault(sound, sound);
  }

  private static Map<String, String> sounds() {
    var sounds = new LinkedHashMap<String, String>();
    sounds.put("ch|sh", "s");
    sounds.put("c(?=[ei])", "s");
    sounds.put("ck|q|c", "k");
    sounds.put("ph", "f");
    sounds.put("dj|di(?=[aou])", "j");
    sounds.put("gu(?=[ei])", "g");
    sounds.put("oumou", "umu");
    sounds.put("ou|oo|w(?=[aeiou])", "u");
    sounds.put("y", "i");
    sounds.put("h", "");
    sounds.put("z", "s");
    sounds.put("(.)\\1+", "$1");
    return sounds;
  }
}
