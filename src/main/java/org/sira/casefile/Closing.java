package org.sira.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sira.audit.Audit;
import org.sira.casefile.process.Road;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes a case, which happens in the process {@code closure} only, and opens a closed one again. */
@Component
public class Closing {

  private static final int REOPEN_WITHIN_MONTHS = 12;
  private static final int KEPT_YEARS = 5;
  private static final int KEPT_DAYS_WITHOUT_CONSENT = 30;

  private final Casefiles casefiles;
  private final CaseStore cases;
  private final CaseActs acts;
  private final Road road;
  private final List<OpenMatters> matters;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Clock clock;

  Closing(Casefiles casefiles, CaseStore cases, CaseActs acts, Road road, List<OpenMatters> matters,
      ApplicationEventPublisher events, Audit audit, Clock clock) {
    this.casefiles = casefiles;
    this.cases = cases;
    this.acts = acts;
    this.road = road;
    this.matters = matters;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** The reason the case is about to close with: what its road led to, or that it was completed. */
  public CloseReason expectedReason(CaseId id) {
    return CloseReason.valueOf(Objects.requireNonNullElse(casefiles.facts(id).endingReason(), "COMPLETED"));
  }

  /** The caseworker's proposal. A decided early ending keeps its reason: another one is refused. */
  @UseCase
  public void propose(CaseId id, CloseReason reason) {
    casefiles.lock(id);
    var facts = casefiles.facts(id);
    if (facts.ending() && !reason.name().equals(facts.endingReason())) {
      throw new InvalidAnswers("reason", "ENDING_DECIDED");
    }
    cases.ending(id, reason.name());
  }

  /** Looks for what is unfinished and keeps what was found. */
  @UseCase
  public List<String> checkClosure(CaseId id) {
    casefiles.lock(id);
    var open = openMatters(id);
    audit.changed(id, "CLOSURE_CHECKED", "checkClosure", Map.of("open", open));
    return open;
  }

  /** The officer agrees. A case is not closed as completed while something of it is open. */
  @UseCase
  public void confirmClosure(CaseId id) {
    casefiles.lock(id);
    var open = openMatters(id);
    if (expectedReason(id) == CloseReason.COMPLETED && !open.isEmpty()) {
      throw Refusal.conflict("MATTERS_OPEN", Map.of("open", open));
    }
  }

  /** Closes the case. Nothing of it can be worked afterwards. */
  @UseCase
  public void closeCase(CaseId id) {
    casefiles.lock(id);
    var reason = expectedReason(id);
    cases.close(id, reason.name(), clock.instant());
    if (reason == CloseReason.COMPLETED) {
      casefiles.note(id, CaseFact.COMPLETED);
    }
    events.publishEvent(new CaseClosed(id, reason.name()));
    audit.changed(id, "CASE_CLOSED", null, Map.of("reason", reason.name()));
  }

  /** Says until when the file is kept: five years for the audit, thirty days when consent was refused. */
  @UseCase
  public void scheduleRetention(CaseId id) {
    cases.retain(id, keptUntil(CloseReason.valueOf(casefiles.facts(id).closeReason())));
  }

  /** Opens a closed case again, within twelve months of its closing, under the same number. */
  @UseCase
  public void reopen(String number, String reason, String note) {
    if (reason == null || reason.isBlank()) {
      throw new InvalidAnswers("reason", "REQUIRED");
    }
    var facts = acts.lockVisible(number);
    if (!facts.closed()) {
      throw Refusal.conflict("NOT_CLOSED");
    }
    var closedOn = LocalDate.ofInstant(facts.closedAt(), Casefiles.MALI);
    if (casefiles.today().isAfter(closedOn.plusMonths(REOPEN_WITHIN_MONTHS))) {
      throw Refusal.conflict("CLOSED_TOO_LONG_AGO");
    }
    cases.reopen(facts.id());
    cases.running(facts.id(), road.reopen(facts.id(), number));
    audit.changed(facts.id(), "CASE_REOPENED", null, Map.of());
  }

  private List<String> openMatters(CaseId id) {
    return matters.stream().flatMap(module -> module.of(id).stream()).toList();
  }

  private LocalDate keptUntil(CloseReason reason) {
    return reason == CloseReason.CONSENT_REFUSED
        ? casefiles.today().plusDays(KEPT_DAYS_WITHOUT_CONSENT) : casefiles.today().plusYears(KEPT_YEARS);
  }
}
