package org.sira.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.audit.Audit;
import org.sira.casefile.Casefiles;
import org.sira.engine.Decisions;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

/**
 * The sustainability survey: keeps each interview, computes its scores under the weight set in force and asks the table
 * of bands what they call for. An internal indicator, never an official score; other weights add scores to the old ones.
 */
@Component
public class Sustainability {

  private final InstrumentStore instruments;
  private final SurveyStore surveys;
  private final Casefiles casefiles;
  private final Decisions decisions;
  private final CurrentActor actors;
  private final Audit audit;
  private final Clock clock;

  Sustainability(InstrumentStore instruments, SurveyStore surveys, Casefiles casefiles, Decisions decisions,
      CurrentActor actors, Audit audit, Clock clock) {
    this.instruments = instruments;
    this.surveys = surveys;
    this.casefiles = casefiles;
    this.decisions = decisions;
    this.actors = actors;
    this.audit = audit;
    this.clock = clock;
  }

  /** Keeps the interview before the plan. An interview still to come is refused (422). */
  @UseCase
  public void surveySustainability(TaskWork work) {
    keep(work, Survey.Occasion.BASELINE);
  }

  /** Keeps an interview of the follow-up, the same questions again. */
  @UseCase
  public void resurveySustainability(TaskWork work) {
    keep(work, Survey.Occasion.FOLLOW_UP);
  }

  /** Scores the newest interview by the table {@code scoreSustainability}; tells whether support is to be arranged. */
  @UseCase
  public boolean scoreSustainability(CaseId id, String processDefinitionId) {
    return score(id, "scoreSustainability", processDefinitionId);
  }

  /** The same in the follow-up, by its own table. */
  @UseCase
  public boolean rescoreSustainability(CaseId id, String processDefinitionId) {
    return score(id, "rescoreSustainability", processDefinitionId);
  }

  /**
   * Scores each interview of the case again under the weight set in force today, by the table that judged it first; what
   * was scored before stays. For monitoring staff; refused (409) when nothing would be new.
   */
  @UseCase
  public void recompute(String number) {
    if (!actors.get().has(Role.MONITORING)) {
      throw Refusal.forbidden("NOT_YOUR_ROLE");
    }
    var id = casefiles.visible(number).id();
    casefiles.lock(id);
    var ratings = ratings(id);
    var behind = surveys.of(id).stream().filter(survey -> behind(survey, ratings)).toList();
    if (behind.isEmpty()) {
      throw Refusal.conflict("SCORES_UP_TO_DATE");
    }
    behind.forEach(survey -> {
      var first = ratings.stream().filter(rating -> rating.survey() == survey.id()).findFirst().orElseThrow().banding();
      add(id, survey, first.verdict().decision(), first.processDefinition());
    });
  }

  /** Whether a newer weight set than those used so far is in force for some interview of the case. */
  public boolean recomputable(CaseId id) {
    var ratings = ratings(id);
    return surveys.of(id).stream().anyMatch(survey -> behind(survey, ratings));
  }

  /** The interviews of the case, by round. */
  public List<Survey> surveys(CaseId id) {
    return surveys.of(id);
  }

  /** All scores of the case, by round and then in the order in which they were computed. */
  public List<Survey.Rating> ratings(CaseId id) {
    return surveys.ratings(id);
  }

  /** What the newest scores call for, REVIEW_SITUATION or OFFER_MHPSS. */
  public List<String> calledFor(CaseId id) {
    var ratings = ratings(id);
    return ratings.isEmpty() ? List.of() : ratings.get(ratings.size() - 1).banding().calledFor();
  }

  /** Whether its weights are for demonstration. */
  boolean demonstration(Survey.Rating rating) {
    return instruments.demonstration(new WeightSet.Id(rating.weightSet(), rating.weightSetVersion()));
  }

  private void keep(TaskWork work, Survey.Occasion occasion) {
    casefiles.lock(work.caseId());
    var on = day(work, casefiles.today());
    if (on.isAfter(casefiles.today())) {
      throw new InvalidAnswers("surveyedOn", "IN_THE_FUTURE");
    }
    var instrument = instruments.newest();
    var asked = instrument.items().stream().map(Instrument.Item::question).collect(Collectors.toSet());
    var answers = new LinkedHashMap<>(work.answers());
    answers.keySet().retainAll(asked);
    surveys.add(work, occasion, instrument, on, answers);
    audit.changed(work.caseId(), "SUSTAINABILITY_SURVEYED", work.step(), Map.of("occasion", occasion.name()));
  }

  /** A form of before the day was asked is about the day on which it is filled in. */
  static LocalDate day(TaskWork work, LocalDate today) {
    return work.text("surveyedOn") == null ? today : LocalDate.parse(work.text("surveyedOn"));
  }

  private boolean score(CaseId id, String decision, String processDefinitionId) {
    casefiles.lock(id);
    var all = surveys.of(id);
    return !add(id, all.get(all.size() - 1), decision, processDefinitionId).calledFor().isEmpty();
  }

  private Banding add(CaseId id, Survey survey, String decision, String processDefinitionId) {
    var instrument = instruments.of(survey.instrument(), survey.instrumentVersion());
    var weights = weights(survey);
    var scores = Scores.of(instrument, weights, survey.answers());
    var banding = new Banding(decisions.evaluate(decision, processDefinitionId, facts(instrument, survey, scores)), processDefinitionId);
    surveys.add(new Survey.Rating(survey.id(), weights.id().code(), weights.id().version(), scores, banding, clock.instant()));
    audit.changed(id, "SUSTAINABILITY_SCORED", decision, Map.of("round", survey.round(), "weights", weights.id().code(),
        "weightsVersion", weights.id().version(), "version", banding.verdict().version()));
    return banding;
  }

  private WeightSet weights(Survey survey) {
    return instruments.inForce(survey.instrument(), survey.instrumentVersion(), casefiles.today()).orElseThrow();
  }

  private boolean behind(Survey survey, List<Survey.Rating> ratings) {
    var id = weights(survey).id();
    var own = ratings.stream().filter(rating -> rating.survey() == survey.id()).toList();
    return !own.isEmpty() && own.stream()
        .noneMatch(rating -> rating.weightSet().equals(id.code()) && rating.weightSetVersion() == id.version());
  }

  /** Scores, and the single answers that count whatever the scores are (domain rules on P4, P8 and P9). */
  private static Map<String, Object> facts(Instrument instrument, Survey survey, Scores scores) {
    var facts = new HashMap<String, Object>();
    facts.put("economic", scores.of(Dimension.ECONOMIC));
    facts.put("social", scores.of(Dimension.SOCIAL));
    facts.put("psychosocial", scores.of(Dimension.PSYCHOSOCIAL));
    facts.put("composite", scores.composite());
    var safety = instrument.item("P4");
    facts.put("safetyOutsidePoints", safety.points(survey.answers().get(safety.question())).orElse(null));
    facts.put("wantsPsychologicalHelp", survey.answers().get(instrument.item("P8").question()));
    facts.put("ableToStay", survey.answers().get(instrument.item("P9").question()));
    return facts;
  }
}
