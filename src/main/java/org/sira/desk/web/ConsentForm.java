package org.sira.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sira.intake.Consent;
import org.sira.intake.ConsentTalk;
import org.sira.intake.ConsentTalk.Explanation;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.InvalidAnswers.Fault;
import org.springframework.format.annotation.DateTimeFormat;

/** What a person now says about one consent, as typed: which by its code, yes or no, on which day and in which language. */
public record ConsentForm(String consent, Boolean given, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
                          String language, String interpreter, Explanation explanation, String note) {

  /** The languages that the form {@code recordConsents} offers. */
  static final List<String> LANGUAGES = List.of("BM", "FF", "SNK", "SES", "TAQ", "FR", "OTHER");

  /** Refuses what is missing or none of the choices, all of it at once. */
  void check() {
    var faults = new ArrayList<Fault>();
    if (Consent.find(consent).isEmpty()) {
      faults.add(new Fault("consent", "NOT_AN_OPTION"));
    }
    if (given == null) {
      faults.add(new Fault("given", "REQUIRED"));
    }
    if (date == null) {
      faults.add(new Fault("consentDate", "REQUIRED"));
    }
    if (language == null || !LANGUAGES.contains(language)) {
      faults.add(new Fault("language", "NOT_AN_OPTION"));
    }
    if (explanation == null) {
      faults.add(new Fault("explanation", "REQUIRED"));
    }
    if (!faults.isEmpty()) {
      throw new InvalidAnswers(faults);
    }
  }

  ConsentTalk talk() {
    return new ConsentTalk(language, text(interpreter), explanation, date, text(note));
  }

  private static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
