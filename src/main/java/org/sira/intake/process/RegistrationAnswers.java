package org.sira.intake.process;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.sira.intake.Consent;
import org.sira.intake.ConsentTalk;
import org.sira.intake.ConsentTalk.Assent;
import org.sira.intake.ConsentTalk.Explanation;
import org.sira.worklist.TaskWork;

/** Reads what the forms of registration were answered with. */
final class RegistrationAnswers {

  private RegistrationAnswers() {}

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
        explanation == null ? Explanation.ORAL : Explanation.valueOf(explanation), day(work, "consentDate"), null,
        work.text("consentGuardian") == null ? null : new Assent(work.text("consentGuardian"), "YES".equals(work.text("childAssent"))));
  }

  private static LocalDate day(TaskWork work, String key) {
    var text = work.text(key);
    return text == null ? null : LocalDate.parse(text);
  }
}
