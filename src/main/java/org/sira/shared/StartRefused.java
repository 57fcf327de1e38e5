package org.sira.shared;

/**
 * Sira cannot start as it was set up. The message tells the operator what is wrong, {@link #cure()} what to do; both
 * are printed instead of a stack trace.
 */
public class StartRefused extends RuntimeException {

  private final String cure;

  public StartRefused(String what, String cure) {
    super(what);
    this.cure = cure;
  }

  public String cure() {
    return cure;
  }
}
