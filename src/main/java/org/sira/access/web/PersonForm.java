package org.sira.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sira.access.NewPerson;
import org.sira.access.Person;
import org.sira.access.Post;
import org.sira.access.Role;

/** A person's data as typed; everything may be missing or wrong. */
record PersonForm(String username, String displayName, String email, String language, List<String> roles,
                  String organisation, String office, Boolean allOffices, String seat) {

  static final PersonForm EMPTY =
      new PersonForm("", "", "", "fr", List.of(), "IOM", "BAMAKO", false, null);

  static PersonForm from(Person person) {
    var post = person.post();
    return new PersonForm(person.username(), person.displayName(), person.email(), person.language(),
        post.roles().stream().map(Role::name).toList(), post.organisation(), post.office(), post.allOffices(), post.seat());
  }

  public boolean has(Role role) {
    return roles != null && roles.contains(role.name());
  }

  /** The same under another username: the one in the address, whatever the form says. */
  PersonForm named(String name) {
    return new PersonForm(name, displayName, email, language, roles, organisation, office, allOffices, seat);
  }

  NewPerson toPerson() {
    var post = new Post(chosenRoles(), organisation, office, Boolean.TRUE.equals(allOffices),
        seat == null || seat.isBlank() ? null : seat);
    return new NewPerson(stripped(username), stripped(displayName), stripped(email), language, post);
  }

  private Set<Role> chosenRoles() {
    return Arrays.stream(Role.values()).filter(this::has).collect(Collectors.toSet());
  }

  private static String stripped(String text) {
    return text == null ? "" : text.strip();
  }
}
