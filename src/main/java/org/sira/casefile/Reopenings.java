package org.sira.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sira.access.CurrentActor;
import org.sira.audit.Audit;
import org.sira.casefile.process.Road;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/**
 * Opens closed cases again, within twelve months and under their number. A reopening skips no gate: a case resumes only
 * at a stage that it had reached, and help only with what {@link HelpGate} asks for. Refused: a case that was merged
 * with another ({@code MERGED}), one that is not closed ({@code NOT_CLOSED}) or was closed too long ago
 * ({@code CLOSED_TOO_LONG_AGO}).
 */
@Component
public class Reopenings {

  /** The reasons that the form offers; a program may say others in words. */
  public static final List<String> REASONS = List.of("PERSON_CAME_BACK", "NEW_FACTS", "CLOSED_IN_ERROR");

  private static final int WITHIN_MONTHS = 12;
  private static final String CLOSURE = "CLOSURE";

  private final Casefiles casefiles;
  private final CaseStore cases;
  private final ReopeningStore reopenings;
  private final EndingStore endings;
  private final StageRuns runs;
  private final HelpGate help;
  private final CaseActs acts;
  private final Road road;
  private final Audit audit;
  private final CurrentActor actors;
  private final Clock clock;

  Reopenings(Casefiles casefiles, CaseStore cases, ReopeningStore reopenings, EndingStore endings, StageRuns runs,
      HelpGate help, CaseActs acts, Road road, Audit audit, CurrentActor actors, Clock clock) {
    this.casefiles = casefiles;
    this.cases = cases;
    this.reopenings = reopenings;
    this.endings = endings;
    this.runs = runs;
    this.help = help;
    this.acts = acts;
    this.road = road;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
  }

  /** Opens the case again; what it ended with counts no more, and an officer reviews where its road resumes. */
  @UseCase
  public void reopen(String number, String reason, String note) {
    if (reason == null || reason.isBlank()) {
      throw new InvalidAnswers("reason", "REQUIRED");
    }
    ActText.line("reason", reason);
    ActText.note(note);
    var facts = acts.lockVisible(number);
    requireReopenable(facts);
    var id = facts.id();
    reopenings.add(id, new Reopening(reason, note, facts.closeReason(), facts.closedAt(), actors.get().username(),
        clock.instant()));
    endings.dropOpen(id, actors.get().username(), clock.instant());
    endings.supersede(id);
    cases.reopen(id);
    cases.running(id, road.reopen(id, number));
    audit.changed(id, "CASE_REOPENED", null, Map.of("closedAs", facts.closeReason()));
  }

  /**
   * The review's answer: {@code where} is the stage's name in capitals, or {@code CLOSURE} when the person no longer
   * meets the criteria. Refused (422) where the case has not been, and where help lacks what it needs.
   */
  @UseCase
  public void review(CaseId id, String where) {
    casefiles.lock(id);
    if (CLOSURE.equals(where)) {
      casefiles.expectEnding(id, CloseReason.NO_LONGER_MEETS_CRITERIA.name());
      return;
    }
    help.missing(id).ifPresent(code -> {
      throw new InvalidAnswers("resumeAt", code);
    });
    var stage = where.toLowerCase(Locale.ROOT).replace('_', '-');
    if (runs.of(id).stream().noneMatch(run -> run.stage().equals(stage))) {
      throw new InvalidAnswers("resumeAt", "NOT_REACHED");
    }
  }

  /** All reopenings of the case, newest first. */
  public List<Reopening> all(CaseId id) {
    return reopenings.all(id);
  }

  private void requireReopenable(CaseFacts facts) {
    if (!facts.closed()) {
      throw Refusal.conflict("NOT_CLOSED");
    }
    if (CloseReason.DUPLICATE_MERGED.name().equals(facts.closeReason())) {
      throw Refusal.conflict("MERGED");
    }
    var closedOn = LocalDate.ofInstant(facts.closedAt(), Casefiles.MALI);
    if (casefiles.today().isAfter(closedOn.plusMonths(WITHIN_MONTHS))) {
      throw Refusal.conflict("CLOSED_TOO_LONG_AGO");
    }
  }
}
