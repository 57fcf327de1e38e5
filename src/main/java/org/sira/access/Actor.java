package org.sira.access;

import java.util.Set;

/**
 * The person who acts. {@code seat} is the committee seat (IOM, DGME, NGO, FINANCE) or null; {@code organisation} is
 * {@link #IOM} or a partner's code; {@code office} is where the person works, and {@code allOffices} says whether the
 * person sees the cases of every office (officers, managers and the like) or of the own one only.
 */
public record Actor(String username, String displayName, Set<Role> roles, String seat, String organisation,
                    String office, boolean allOffices) {

  public static final String IOM = "IOM";

  /** Sira itself: jobs, timers and schedules act in this name. */
  public static final Actor SYSTEM = new Actor("sira", "Sira", Set.of(), null, IOM, null, true);

  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean partner() {
    return !IOM.equals(organisation);
  }

  /** Sira acting by itself, and nobody who merely took its name. */
  public boolean system() {
    return this == SYSTEM;
  }
}
