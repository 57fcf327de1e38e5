package org.sira.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

  /** Each is null as long as there is none. */
  public record Assessed(View rating, Factors factors, SurveyView surveys) {}

  /** How many risks and supports each level has, and what is to be done; which they are, is sealed. */
  public record Factors(List<LevelCount> levels, List<String> actions) {}

  public record LevelCount(String level, long risks, long supports) {}

  /** {@code sentences} are the rows of the table that matched, in their own words; none when {@code sealed}. */
  public record View(String level, boolean riskHigh, boolean sealed, List<Verdict.Sentence> sentences, int version, LocalDate on) {}

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
    return Role.readsAnswers(actor.roles());
  }

  @Override
  public Object view(CaseId id) {
    var rating = assessment.vulnerability(id).map(this::view).orElse(null);
    var scores = surveys.of(id);
    var factors = factors(assessment.factors(id));
    return rating == null && scores == null && factors == null ? null : new Assessed(rating, factors, scores);
  }

  private static Factors factors(List<Factor> found) {
    var levels = Arrays.stream(Factor.Level.values()).map(level -> new LevelCount(level.name(),
        found.stream().filter(factor -> factor.level() == level && factor.risk()).count(),
        found.stream().filter(factor -> factor.level() == level && !factor.risk()).count())).toList();
    var actions = found.stream().map(Factor::action).filter(Objects::nonNull).toList();
    return found.isEmpty() ? null : new Factors(levels, actions);
  }

  private View view(Vulnerability v) {
    var sealed = !actors.get().has(Role.PROTECTION);
    var sentences = sealed ? List.<Verdict.Sentence>of() : v.rows().stream().map(Verdict.Row::sentence).toList();
    return new View(v.level(), v.riskHigh(), sealed, sentences, v.version(), LocalDate.ofInstant(v.at(), Casefiles.MALI));
  }
}
