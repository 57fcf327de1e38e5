package org.sira.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sira.engine.Verdict;

/**
 * The rapid screening (form F2): the signs seen, what was said of a detention and of whom a debt is
 * owed to (or null), and from the tables the flags {@code UMC} and {@code PROTECTION} and
 * the vulnerability {@code LOW}, {@code MEDIUM} or {@code HIGH}. Protection data: rules may ask for it, and protection
 * staff read it, nobody else.
 */
public record Screening(Set<String> indicators, String detained, String debtOwedTo, Set<String> flags, String vulnerability,
                        List<Verdict> verdicts, String by, Instant at) {

  static final String UMC = "UMC";
  static final String PROTECTION = "PROTECTION";

  /** An unaccompanied or separated child (rule R5). */
  public boolean unaccompaniedChild() {
    return flags.contains(UMC);
  }

  /** A need of protection that does not wait for papers (rule R6). */
  public boolean protectionNeed() {
    return flags.contains(PROTECTION);
  }
}
