package org.sira.access.web;

import java.util.Arrays;
import org.sira.access.PeopleFilter;
import org.sira.access.Role;
import org.sira.shared.Cursor;

/** What an administrator looks for, as typed; a role that is none asks for all. */
record PeopleSearch(String q, String role, String organisation, String state, String after) {

  PeopleFilter toFilter() {
    var wanted = Arrays.stream(Role.values()).filter(one -> one.name().equals(role)).findFirst().orElse(null);
    return new PeopleFilter(q, wanted, organisation == null || organisation.isBlank() ? null : organisation,
        state == null || state.isEmpty() ? null : (Boolean) "active".equals(state),
        after == null ? null : Cursor.of(after).id());
  }
}
