package org.sira.access;

import java.util.List;
import java.util.Set;

/**
 * What a person is here: roles, organisation (code), office (code) and whether the person sees every office. {@code seat}
 * is one of {@link #SEATS} for a member of the selection committee, null for all others.
 */
public record Post(Set<Role> roles, String organisation, String office, boolean allOffices, String seat) {

  /** The seats of the selection committee. */
  public static final List<String> SEATS = List.of("IOM", "DGME", "NGO", "FINANCE");

  public Post {
    roles = Set.copyOf(roles);
  }
}
