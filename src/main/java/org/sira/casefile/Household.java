package org.sira.casefile;

import java.util.List;
import org.sira.casefile.Person.Relative;

/**
 * With whom the person lives: how many men and women of 18 or more, boys and girls, the person's own place among them,
 * for a child who answers for it, and its people one by
 * one. What was not asked is null; {@code guardian} never is.
 */
public record Household(String maritalStatus, String role, Integer men, Integer women, Integer boys, Integer girls,
                        Relative guardian, List<Member> members) {

  /** All of them together, null when nobody was counted. */
  public Integer size() {
    return men == null && women == null && boys == null && girls == null ? null
        : number(men) + number(women) + number(boys) + number(girls);
  }

  private static int number(Integer counted) {
    return counted == null ? 0 : counted;
  }
}
