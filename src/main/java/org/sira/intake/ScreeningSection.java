package org.sira.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sira.access.Actor;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.audit.Audit;
import org.sira.casefile.CaseSection;
import org.sira.casefile.Casefiles;
import org.sira.engine.Verdict;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** The rapid screening, for protection staff only; every opening is on the record. */
@Component
class ScreeningSection implements CaseSection {

  /** {@code sentences} are the rows of the tables that matched, in their own words. */
  public record View(Set<String> indicators, String detained, String debtOwedTo, String vulnerability,
                     List<Verdict.Sentence> sentences, String by, LocalDate on) {}

  private final Registration registration;
  private final People people;
  private final Audit audit;

  ScreeningSection(Registration registration, People people, Audit audit) {
    this.registration = registration;
    this.people = people;
    this.audit = audit;
  }

  @Override
  public String key() {
    return "screening";
  }

  @Override
  public int order() {
    return 25;
  }

  @Override
  public String template() {
    return "intake/section-screening";
  }

  @Override
  public boolean readableBy(Actor actor) {
    return actor.has(Role.PROTECTION);
  }

  @Override
  public Object view(CaseId id) {
    audit.openedProtectionNotes(id, "screenVulnerability");
    return registration.screening(id).map(this::view).orElse(null);
  }

  private View view(Screening s) {
    var sentences = s.verdicts().stream().flatMap(v -> v.rows().stream()).map(Verdict.Row::sentence).toList();
    return new View(s.indicators(), s.detained(), s.debtOwedTo(), s.vulnerability(), sentences, people.displayName(s.by()),
        LocalDate.ofInstant(s.at(), Casefiles.MALI));
  }
}
