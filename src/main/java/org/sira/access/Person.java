package org.sira.access;

import java.time.Instant;

/**
 * Somebody who works with Sira. {@code settled} says that the person has chosen a password; {@code stamp} grows
 * whenever what is known of the person elsewhere (sessions, remembered passwords) must be forgotten.
 */
public record Person(String username, String displayName, String email, String language, Post post, boolean active,
                     boolean settled, long stamp, Instant lastSignIn) {

  public Actor actor() {
    return new Actor(username, displayName, post.roles(), post.seat(), post.organisation(), post.office(),
        post.allOffices());
  }
}
