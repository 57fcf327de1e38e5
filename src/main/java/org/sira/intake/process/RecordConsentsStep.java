package org.sira.intake.process;

import java.util.HashMap;
import java.util.Map;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Person;
import org.sira.intake.ConsentTexts;
import org.sira.intake.Consents;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

@Component
class RecordConsentsStep implements TaskStep {

  private final Consents consents;
  private final ConsentTexts texts;
  private final Casefiles casefiles;

  RecordConsentsStep(Consents consents, ConsentTexts texts, Casefiles casefiles) {
    this.consents = consents;
    this.texts = texts;
    this.casefiles = casefiles;
  }

  @Override
  public String step() {
    return "recordConsents";
  }

  /** What is said of each consent today, in the reader's language; asked in the person's own, unless it was otherwise. */
  @Override
  public Map<String, Object> known(TaskWork work) {
    var said = texts.on(casefiles.today(), LocaleContextHolder.getLocale());
    var known = new HashMap<String, Object>(Map.of("textVersion", String.valueOf(said.version())));
    said.byCode().forEach((code, text) -> known.put("text" + code, text));
    var person = casefiles.person(work.caseId());
    if (person.language() != null) {
      known.put("consentLanguage", person.language());
    }
    if (isChild(person)) {
      known.put("givenBy", "GUARDIAN");
      casefiles.household(work.caseId()).map(home -> home.guardian().name()).ifPresent(name -> known.put("consentGuardian", name));
    }
    return known;
  }

  private boolean isChild(Person person) {
    var age = person.ageOn(casefiles.today());
    return age != null && age < Person.ADULT;
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    consents.record(work.caseId(), RegistrationAnswers.consents(work), RegistrationAnswers.talk(work));
    return Map.of();
  }
}
