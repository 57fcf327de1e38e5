package org.sira.access.web;

import org.sira.shared.InvalidAnswers;

/** A new password, typed twice, and the present one where there is one. */
record PasswordForm(String current, String password, String repeat) {

  /** The new password; refused when it was not typed the same way twice. */
  String repeated() {
    if (password == null || !password.equals(repeat)) {
      throw new InvalidAnswers("repeat", "DIFFERENT");
    }
    return password;
  }

  /** Leaves the passwords out, so that no log ever holds them. */
  @Override
  public String toString() {
    return "PasswordForm";
  }
}
