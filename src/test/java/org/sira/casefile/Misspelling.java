package org.sira.casefile;

import java.util.List;
import java.util.Random;
import org.sira.reference.Folding;

/** Writes names as they are written in a hurry or by ear: Malian spellings, lost accents, slips of the pen. */
final class Misspelling {

  private static final List<String[]> SPELLINGS = List.of(new String[] {"Coulibaly", "Koulibali"},
      new String[] {"Mamadou", "Mahamadou"}, new String[] {"Mahamadou", "Mamadou"}, new String[] {"Diallo", "Djalo"},
      new String[] {"Ibrahim", "Ibrahima"}, new String[] {"Sissoko", "Cissokho"}, new String[] {"Bakary", "Bakari"},
      new String[] {"Youssouf", "Yusuf"}, new String[] {"Aboubacar", "Boubakar"}, new String[] {"Djénéba", "Jeneba"},
      new String[] {"Aminata", "Aminatou"}, new String[] {"Seydou", "Saidou"}, new String[] {"Oumar", "Omar"},
      new String[] {"Diarra", "Jara"}, new String[] {"Haïdara", "Aidara"}, new String[] {"Cissé", "Sisse"},
      new String[] {"ou", "u"}, new String[] {"C", "K"}, new String[] {"y", "i"}, new String[] {"ss", "s"},
      new String[] {"ck", "k"}, new String[] {"ll", "l"}, new String[] {"nn", "n"}, new String[] {"k", "c"});
  private static final List<String> ROWS = List.of("azertyuiop", "qsdfghjklm", "wxcvbn");

  private final Random random;

  Misspelling(long seed) {
    this.random = new Random(seed);
  }

  /** One spelling for another, or one slip, or both, in a third of the cases each. */
  String of(String name) {
    return switch (random.nextInt(3)) {
      case 0 -> spelling(name);
      case 1 -> slip(name);
      default -> slip(spelling(name));
    };
  }

  boolean chance() {
    return random.nextBoolean();
  }

  private String spelling(String name) {
    var fitting = SPELLINGS.stream().filter(change -> name.contains(change[0])).toList();
    if (fitting.isEmpty()) {
      return Folding.fold(name);
    }
    var change = fitting.get(random.nextInt(fitting.size()));
    return name.replaceFirst(change[0], change[1]);
  }

  private String slip(String name) {
    var text = random.nextBoolean() ? Folding.fold(name) : name;
    var at = letterOfALongWord(text);
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
      case 1 -> text.substring(0, at) + text.substring(at + 1);
      case 2 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
      default -> text.substring(0, at) + neighbour(text.charAt(at)) + text.substring(at + 1);
    };
  }

  /** A letter with another of the same word behind it; of a word of two letters a slip leaves nothing to know it by. */
  private int letterOfALongWord(String text) {
    while (true) {
      var at = random.nextInt(text.length());
      var from = text.lastIndexOf(' ', at) + 1;
      var to = text.indexOf(' ', at) < 0 ? text.length() : text.indexOf(' ', at);
      if (to - from > 2 && at + 1 < to && text.charAt(at) != ' ') {
        return at;
      }
    }
  }

  private char neighbour(char letter) {
    var row = ROWS.stream().filter(keys -> keys.indexOf(letter) >= 0).findFirst().orElse("ea");
    var at = Math.max(0, row.indexOf(letter));
    return row.charAt(at == 0 ? 1 : random.nextBoolean() && at + 1 < row.length() ? at + 1 : at - 1);
  }
}
