package org.sira.access;

import org.sira.shared.LikePattern;

/**
 * Which people a list shows: {@code text} in name, username or e-mail, one role, one organisation, active ones or not;
 * each null for any. {@code after} is the username that the page before ended with.
 */
public record PeopleFilter(String text, Role role, String organisation, Boolean active, String after) {

  /** The text as a pattern of SQL in which the reader's own % and _ mean themselves. */
  String like() {
    return LikePattern.containing(text);
  }
}
