package org.sira.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.audit.Audit;
import org.sira.casefile.Casefiles;
import org.sira.engine.Verdict;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * Makes of the surveys what a reader may see: scores and bands for all who read the section; what they call for, for
 * caseworkers and protection staff, who act on it; why, for protection staff, because it tells of single answers.
 */
@Component
class SurveyReading {

  private final Sustainability sustainability;
  private final Casefiles casefiles;
  private final CurrentActor actors;
  private final Audit audit;

  SurveyReading(Sustainability sustainability, Casefiles casefiles, CurrentActor actors, Audit audit) {
    this.sustainability = sustainability;
    this.casefiles = casefiles;
    this.actors = actors;
    this.audit = audit;
  }

  /** Null before the first survey was scored. */
  SurveyView of(CaseId id) {
    var ratings = sustainability.ratings(id);
    if (ratings.isEmpty()) {
      return null;
    }
    var surveys = sustainability.surveys(id).stream().collect(Collectors.toMap(Survey::id, Function.identity()));
    var lines = ratings.stream().map(rating -> line(surveys, rating)).toList();
    var newest = lines.get(lines.size() - 1);
    var comparable = lines.stream().filter(line -> line.set().equals(newest.set())).toList();
    var rating = ratings.get(ratings.size() - 1);
    var actor = actors.get();
    return new SurveyView(casefiles.facts(id).number(), lines, SurveyChart.of(comparable), calledFor(rating, actor),
        reasons(id, rating, actor), sustainability.demonstration(rating),
        actor.has(Role.MONITORING) && sustainability.recomputable(id));
  }

  private static List<String> calledFor(Survey.Rating rating, Actor actor) {
    return actor.has(Role.CASEWORKER) || actor.has(Role.PROTECTION) ? rating.banding().calledFor() : null;
  }

  private List<Verdict.Sentence> reasons(CaseId id, Survey.Rating rating, Actor actor) {
    if (!actor.has(Role.PROTECTION)) {
      return null;
    }
    audit.openedProtectionNotes(id, rating.banding().verdict().decision());
    return rating.banding().reasons();
  }

  private static SurveyView.Line line(Map<Long, Survey> surveys, Survey.Rating rating) {
    var survey = surveys.get(rating.survey());
    var scores = new ArrayList<SurveyView.Score>();
    for (var dimension : Dimension.values()) {
      scores.add(new SurveyView.Score(dimension.name(), rating.scores().of(dimension),
          rating.banding().band(dimension.name()).orElse(null)));
    }
    scores.add(new SurveyView.Score(Banding.COMPOSITE, rating.scores().composite(),
        rating.banding().band(Banding.COMPOSITE).orElse(null)));
    return new SurveyView.Line(survey.round(), survey.occasion().name(), survey.mode(), survey.on(), rating.weightSet(),
        rating.weightSetVersion(), scores);
  }
}
