package org.sira.intake.process;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.sira.casefile.Person;
import org.sira.casefile.ReturnFacts;
import org.sira.intake.Consent;
import org.sira.intake.ConsentTalk;
import org.sira.intake.ConsentTalk.Explanation;
import org.sira.reference.Phones;
import org.sira.worklist.TaskWork;

/** Reads what the forms of registration were answered with. */
final class RegistrationAnswers {

  private RegistrationAnswers() {}

  static Person person(TaskWork work) {
    return new Person(work.text("givenName"), work.text("familyName"), work.text("fatherName"),
        work.text("motherName"), work.text("sex"), day(work, "birthDate"), work.yes("birthDateEstimated"),
        work.text("nationality"), work.text("language"), phone(work), work.text("phoneOwner"),
        work.text("region"), work.text("cercle"), work.text("commune"), work.text("locality"),
        work.text("idDocument"), work.text("idNumber"));
  }

  /** The form's answers on the return; the flight and the family group stay as the manifest gave them. */
  static ReturnFacts returned(TaskWork work, ReturnFacts before) {
    return new ReturnFacts(work.text("returnModality"), day(work, "returnDate"), work.text("hostCountry"),
        work.yes("returnProof"), before.flight(), work.yes("unaccompaniedChild"), work.text("priorHelp"),
        before.familyGroup());
  }

  /** Only what was asked: a question that the form did not show was not answered with no. */
  static Map<Consent, Boolean> consents(TaskWork work) {
    var answers = new EnumMap<Consent, Boolean>(Consent.class);
    for (var consent : Consent.values()) {
      var answer = work.answers().get(consent.field());
      if (answer != null) {
        // Cases that began on the form with boxes still end on it.
        answers.put(consent, "YES".equals(answer) || Boolean.TRUE.equals(answer));
      }
    }
    return answers;
  }

  static ConsentTalk talk(TaskWork work) {
    var explanation = work.text("explanation");
    return new ConsentTalk(work.text("consentLanguage"), work.text("interpreter"),
        explanation == null ? Explanation.ORAL : Explanation.valueOf(explanation), day(work, "consentDate"), null);
  }

  /** In its international form where it has one; a number that was written oddly is worth more than none. */
  private static String phone(TaskWork work) {
    var typed = work.text("phone");
    return Phones.e164(typed).orElse(typed);
  }

  private static LocalDate day(TaskWork work, String key) {
    var text = work.text(key);
    return text == null ? null : LocalDate.parse(text);
  }
}
