package org.sira.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.InvalidAnswers.Fault;
import org.springframework.stereotype.Component;

/** What must be true of a person's data before it is kept; all faults are told at once. */
@Component
class PersonRules {

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,190}");

  private final Organisations organisations;

  PersonRules(Organisations organisations) {
    this.organisations = organisations;
  }

  /** Whether somebody could have this username at all; anything else never reaches the database. */
  static boolean username(String text) {
    return text != null && USERNAME.matcher(text).matches();
  }

  void check(NewPerson person) {
    var faults = new ArrayList<Fault>();
    require(username(person.username()), "username", "NOT_A_USERNAME", faults);
    require(text(person.displayName()), "displayName", "REQUIRED", faults);
    require(person.email() != null && EMAIL.matcher(person.email()).matches(), "email", "NOT_AN_EMAIL", faults);
    require("fr".equals(person.language()) || "en".equals(person.language()), "language", "REQUIRED", faults);
    check(person.post(), faults);
    if (!faults.isEmpty()) {
      throw new InvalidAnswers(faults);
    }
  }

  private void check(Post post, List<Fault> faults) {
    var organisation = organisations.find(post.organisation());
    require(organisation.isPresent(), "organisation", "UNKNOWN", faults);
    require(organisations.offices().stream().anyMatch(o -> o.code().equals(post.office())), "office", "UNKNOWN", faults);
    require(!post.roles().isEmpty(), "roles", "REQUIRED", faults);
    var partner = organisation.map(Organisation::partner).orElse(false);
    require(!partner || post.roles().equals(Set.of(Role.CASEWORKER)), "roles", "PARTNER_IS_CASEWORKER", faults);
    require(!partner || !post.allOffices(), "allOffices", "PARTNER_SEES_SHARED_ONLY", faults);
    var committee = post.roles().contains(Role.COMMITTEE);
    require(committee ? post.seat() != null && Post.SEATS.contains(post.seat()) : post.seat() == null,
        "seat", committee ? "REQUIRED" : "COMMITTEE_ONLY", faults);
  }

  private static boolean text(String value) {
    return value != null && !value.isBlank() && value.length() <= 120 && value.chars().noneMatch(Character::isISOControl);
  }

  private static void require(boolean fine, String field, String code, List<Fault> faults) {
    if (!fine) {
      faults.add(new Fault(field, code));
    }
  }
}
