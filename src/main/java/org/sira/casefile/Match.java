package org.sira.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.sira.reference.Folding;
import org.sira.reference.Likeness;
import org.sira.reference.NameWords;

/**
 * Why a case was found, and how well it fits, from 0 to 1. {@code shown} is what of the match may stand in the list:
 * the father's name, the flight, the digits that were typed of a phone; null for the others.
 */
public record Match(Why why, String shown, double fit) {

  /** By what the case was found. */
  public enum Why { NAME, SPELLING, FATHER, PHONE, NUMBER, FLIGHT, DOCUMENT }

  private static final double BEGINNING = 0.8;
  private static final double OF_THE_FATHER = 0.9;
  private static final double LEFT_OVER = 0.01;
  private static final double LOWEST = 0.6;
  private static final double YEAR_BESIDE = 0.7;

  /** Null when one of the words fits nothing of the person. */
  static Match ofName(Wanted wanted, Person p) {
    var own = new ArrayList<>(words(p.givenName() + " " + p.familyName()));
    var father = new ArrayList<>(p.fatherName() == null ? List.<String>of() : words(p.fatherName()));
    double sum = 0;
    var worst = 1.0;
    var byFather = false;
    for (var word : wanted.words()) {
      var best = take(word, own, LOWEST);
      if (best == 0) {
        best = OF_THE_FATHER * take(word, father, LOWEST);
        byFather |= best > 0;
      } else {
        worst = Math.min(worst, best);
      }
      if (best == 0) {
        return null;
      }
      sum += best;
    }
    var parts = wanted.words().size();
    if (wanted.year() != null) {
      sum += year(wanted.year(), p);
      parts++;
    }
    var why = byFather ? Why.FATHER : worst < 1 && worst != BEGINNING ? Why.SPELLING : Why.NAME;
    return new Match(why, byFather ? p.fatherName() : null, sum / parts - LEFT_OVER * own.size());
  }

  static Match ofCode(String code, String number, Person p, String flight) {
    var phone = p.phone() == null ? "" : SearchKeys.code(p.phone());
    if (phone.endsWith(code)) {
      return new Match(Why.PHONE, code, 1);
    }
    if (SearchKeys.code(number).endsWith(code)) {
      return new Match(Why.NUMBER, null, 1);
    }
    if (flight != null && SearchKeys.code(flight).contains(code)) {
      return new Match(Why.FLIGHT, flight, 0.9);
    }
    if (phone.contains(code)) {
      return new Match(Why.PHONE, code, 0.8);
    }
    var document = p.idNumber() != null && SearchKeys.code(p.idNumber()).contains(code);
    return new Match(document ? Why.DOCUMENT : Why.NUMBER, null, 0.8);
  }

  private static double take(String word, List<String> among, double lowest) {
    var at = -1;
    var best = lowest;
    for (int i = 0; i < among.size(); i++) {
      var fit = fit(word, among.get(i));
      if (fit > best) {
        best = fit;
        at = i;
      }
    }
    if (at < 0) {
      return 0;
    }
    among.remove(at);
    return best;
  }

  private static double fit(String word, String name) {
    return Math.max(begins(word, name) || begins(NameWords.key(word), NameWords.key(name)) ? BEGINNING : 0,
        Likeness.of(word, name));
  }

  private static boolean begins(String word, String name) {
    return word.length() > 2 && name.startsWith(word);
  }

  private static double year(String year, Person p) {
    var apart = p.birthDate() == null ? 9 : Math.abs(p.birthDate().getYear() - Integer.parseInt(year));
    return apart == 0 ? 1 : apart == 1 ? YEAR_BESIDE : 0;
  }

  private static List<String> words(String name) {
    return Arrays.stream(Objects.requireNonNull(Folding.fold(name)).split(" ")).filter(w -> !w.isEmpty()).toList();
  }
}
