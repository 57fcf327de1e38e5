package org.sira.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.casefile.CaseSection;
import org.sira.casefile.Casefiles;
import org.sira.engine.Verdict;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * How vulnerable the full assessment finds the person, and what the sustainability surveys come to; finance and
 * logistics do not read it. The rows of the rating count the signs that the screening saw, so only protection staff
 * read them.
 */
@Component
class AssessmentSection implements CaseSection {

  /** Either is null as long as there is none. */
  public record Assessed(View rating, SurveyView surveys) {}

  /** {@code sentences} are the rows of the table that matched, in their own words; none when {@code sealed}. */
  public record View(String level, boolean riskHigh, boolean sealed, List<Verdict.Sentence> sentences, int version, LocalDate on) {}

  private static final Set<Role> READERS = Set.of(Role.CASEWORKER, Role.PROTECTION, Role.OFFICER, Role.MANAGER,
      Role.COMMITTEE, Role.CHIEF, Role.MONITORING);

  private final Assessment assessment;
  private final SurveyReading surveys;
  private final CurrentActor actors;

  AssessmentSection(Assessment assessment, SurveyReading surveys, CurrentActor actors) {
    this.assessment = assessment;
    this.surveys = surveys;
    this.actors = actors;
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
    var rating = assessment.vulnerability(id).map(this::view).orElse(null);
    var scores = surveys.of(id);
    return rating == null && scores == null ? null : new Assessed(rating, scores);
  }

  private View view(Vulnerability v) {
    var sealed = !actors.get().has(Role.PROTECTION);
    var sentences = sealed ? List.<Verdict.Sentence>of() : v.rows().stream().map(Verdict.Row::sentence).toList();
    return new View(v.level(), v.riskHigh(), sealed, sentences, v.version(), LocalDate.ofInstant(v.at(), Casefiles.MALI));
  }
}
