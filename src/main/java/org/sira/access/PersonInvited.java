package org.sira.access;

import java.time.Instant;

/**
 * A person was given a link to choose a password with, {@code /invitation/<token>}, good once and until the moment
 * given. The token is known to nobody else: only its digest is kept.
 */
public record PersonInvited(String username, String displayName, String email, String language, String token,
                            Instant until) {

  /** Leaves the token out, so that no log ever holds it. */
  @Override
  public String toString() {
    return "PersonInvited[" + username + "]";
  }
}
