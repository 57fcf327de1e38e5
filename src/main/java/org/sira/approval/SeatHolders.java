package org.sira.approval;

import java.util.Set;
import java.util.stream.Collectors;
import org.sira.access.Contact;
import org.sira.access.People;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** Who there is to fill a seat. */
@Component
class SeatHolders {

  private final Casefiles casefiles;
  private final People people;

  SeatHolders(Casefiles casefiles, People people) {
    this.casefiles = casefiles;
    this.people = people;
  }

  /** The usernames of everybody who can sign in, has the seat's role and sees the case. */
  Set<String> of(CaseId id, String seat) {
    var facts = casefiles.facts(id);
    return people.ofRole(SeatRoles.of(seat), facts.office(), facts.organisation(), SeatRoles.committeeSeat(seat)).stream()
        .map(Contact::username).collect(Collectors.toSet());
  }
}
