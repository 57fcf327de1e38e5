package org.sira.access;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Which cases a person may know of, as one SQL condition that every list, search, count and look-up carries.
 * IOM caseworkers: every case of the own office. Partner staff: exactly the cases shared with their organisation.
 * Other roles that read cases: all offices, unless bound to their own. Roles that read no case: none.
 */
@Component
public class Scope {

  /** The condition on a table or view that has the columns {@code office} and {@code organisation}. */
  public String sql(String alias) {
    return """
        (:scopeAll or (:scopeReads and
          (cast(:scopeOrganisation as text) is null or %1$s.organisation = :scopeOrganisation) and
          (cast(:scopeOffice as text) is null or %1$s.office = :scopeOffice)))
        """.formatted(alias);
  }

  /** The values of the condition's parameters for this person. */
  public Map<String, Object> params(Actor actor) {
    var params = new HashMap<String, Object>();
    params.put("scopeAll", actor.system());
    params.put("scopeReads", actor.roles().stream().anyMatch(Role::readsCases));
    params.put("scopeOrganisation", actor.partner() ? actor.organisation() : null);
    params.put("scopeOffice", actor.partner() || actor.allOffices() ? null : actor.office());
    return params;
  }

  /** Whether a case of this office and organisation lies in the person's scope: the same rule, without a query. */
  public boolean covers(Actor actor, String office, String organisation) {
    if (actor.system()) {
      return true;
    }
    if (actor.roles().stream().noneMatch(Role::readsCases)) {
      return false;
    }
    if (actor.partner()) {
      return actor.organisation().equals(organisation);
    }
    return actor.allOffices() || actor.office().equals(office);
  }
}
