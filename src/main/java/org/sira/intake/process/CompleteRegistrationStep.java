package org.sira.intake.process;

import java.util.HashMap;
import java.util.Map;
import org.sira.casefile.AnsweredFacts;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Person;
import org.sira.intake.Registration;
import org.sira.reference.Places;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class CompleteRegistrationStep implements TaskStep {

  private final Registration registration;
  private final Casefiles casefiles;
  private final Places places;

  CompleteRegistrationStep(Registration registration, Casefiles casefiles, Places places) {
    this.registration = registration;
    this.casefiles = casefiles;
    this.places = places;
  }

  @Override
  public String step() {
    return "completeRegistration";
  }

  /** Whoever was born later is a child, for whom somebody answers; a place is offered by its code. */
  @Override
  public Map<String, Object> known(TaskWork work) {
    var known = new HashMap<String, Object>(Map.of("adultBornBy", casefiles.today().minusYears(Person.ADULT).toString()));
    var person = casefiles.person(work.caseId());
    if (person.region() != null && person.cercle() != null) {
      places.named(person.cercle(), person.region()).ifPresent(cercle -> known.put("cercle", cercle.code()));
    }
    return known;
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    var facts = new AnsweredFacts(work.answers(), casefiles.today());
    registration.complete(work.caseId(), facts.person(), facts.returned(casefiles.returned(work.caseId())),
        facts.household(), facts.journey());
    return Map.of();
  }
}
