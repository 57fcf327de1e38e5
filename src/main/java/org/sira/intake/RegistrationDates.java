package org.sira.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sira.casefile.Journey;
import org.sira.casefile.Person;
import org.sira.casefile.ReturnFacts;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.InvalidAnswers.Fault;

/** What the days given at registration must satisfy: none to come but a document's last, and in the order of a life. */
final class RegistrationDates {

  private final LocalDate birth;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();

  private RegistrationDates(LocalDate birth, LocalDate today) {
    this.birth = birth;
    this.today = today;
  }

  /** Refuses all that cannot be, at once. */
  static void check(Person person, ReturnFacts returned, Journey journey, LocalDate today) {
    var days = new RegistrationDates(person.birthDate(), today);
    days.past(person.birthDateEstimated() ? "birthYear" : "birthDate", person.birthDate());
    days.pastLife("returnDate", returned.returnDate());
    days.pastLife("leftOn", journey.leftOn());
    days.pastLife("idIssuedOn", person.papers().issuedOn());
    days.ordered("returnDate", "BEFORE_DEPARTURE", journey.leftOn(), returned.returnDate());
    days.ordered("idExpiresOn", "BEFORE_ISSUE", person.papers().issuedOn(), person.papers().expiresOn());
    if (!days.faults.isEmpty()) {
      throw new InvalidAnswers(days.faults);
    }
  }

  private void pastLife(String field, LocalDate day) {
    past(field, day);
    // Of a birth that is still to come, that alone is said.
    ordered(field, "BEFORE_BIRTH", birth == null || birth.isAfter(today) ? null : birth, day);
  }

  private void past(String field, LocalDate day) {
    if (day != null && day.isAfter(today)) {
      faults.add(new Fault(field, "IN_THE_FUTURE"));
    }
  }

  private void ordered(String field, String code, LocalDate earlier, LocalDate later) {
    if (earlier != null && later != null && later.isBefore(earlier)) {
      faults.add(new Fault(field, code));
    }
  }
}
