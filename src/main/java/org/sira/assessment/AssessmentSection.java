package org.sira.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.casefile.CaseSection;
import org.sira.casefile.Casefiles;
import org.sira.engine.Verdict;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** How vulnerable the full assessment finds the person; finance and logistics do not read it. */
@Component
class AssessmentSection implements CaseSection {

  /** {@code sentences} are the rows of the table that matched, in their own words. */
  public record View(String level, boolean riskHigh, List<Verdict.Sentence> sentences, int version, LocalDate on) {}

  private static final Set<Role> READERS = Set.of(Role.CASEWORKER, Role.PROTECTION, Role.OFFICER, Role.MANAGER,
      Role.COMMITTEE, Role.CHIEF, Role.MONITORING);

  private final Assessment assessment;

  AssessmentSection(Assessment assessment) {
    this.assessment = assessment;
  }

  @Override
  public String key() {
    return "assessment";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public String template() {
    return "assessment/section-assessment";
  }

  @Override
  public boolean readableBy(Actor actor) {
    return actor.roles().stream().anyMatch(READERS::contains);
  }

  @Override
  public Object view(CaseId id) {
    return assessment.vulnerability(id).map(v -> new View(v.level(), v.riskHigh(),
        v.rows().stream().map(Verdict.Row::sentence).toList(), v.version(),
        LocalDate.ofInstant(v.at(), Casefiles.MALI))).orElse(null);
  }
}
