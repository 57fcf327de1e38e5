package org.sira.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sira.audit.Audit;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes a case, which happens in the process {@code closure} only. */
@Component
public class Closing {

  private static final int KEPT_YEARS = 5;
  private static final int KEPT_DAYS_WITHOUT_CONSENT = 30;

  private final Casefiles casefiles;
  private final CaseStore cases;
  private final List<OpenMatters> matters;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Clock clock;

  Closing(Casefiles casefiles, CaseStore cases, List<OpenMatters> matters, ApplicationEventPublisher events,
      Audit audit, Clock clock) {
    this.casefiles = casefiles;
    this.cases = cases;
    this.matters = matters;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** The reason the case is about to close with: what its road led to, else that it was completed if it was. */
  public CloseReason expectedReason(CaseId id) {
    var led = casefiles.facts(id).endingReason();
    if (led != null) {
      return CloseReason.valueOf(led);
    }
    return openMatters(id).isEmpty() ? CloseReason.COMPLETED : CloseReason.SUPPORT_PERIOD_ENDED;
  }

  /**
   * The caseworker's proposal. Refused (422): another reason than that of a decided ending ({@code ENDING_DECIDED}),
   * completed while something is open or nothing was received ({@code NOT_COMPLETED}), and what another step of the
   * road decides ({@code NOT_HOW_IT_ENDED}).
   */
  @UseCase
  public void propose(CaseId id, CloseReason reason) {
    casefiles.lock(id);
    var facts = casefiles.facts(id);
    if (facts.ending() && !reason.name().equals(facts.endingReason())) {
      throw new InvalidAnswers("reason", "ENDING_DECIDED");
    }
    if (reason == CloseReason.COMPLETED && !openMatters(id).isEmpty()) {
      throw new InvalidAnswers("reason", "NOT_COMPLETED");
    }
    if (reason != CloseReason.COMPLETED && reason != expectedReason(id) && !reason.byJudgement()) {
      throw new InvalidAnswers("reason", "NOT_HOW_IT_ENDED");
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

  private List<String> openMatters(CaseId id) {
    var nothing = casefiles.facts(id).dates().received() == null ? Stream.of("NOTHING_RECEIVED") : Stream.<String>empty();
    return Stream.concat(nothing, matters.stream().flatMap(module -> module.of(id).stream())).toList();
  }

  private LocalDate keptUntil(CloseReason reason) {
    return reason == CloseReason.CONSENT_REFUSED
        ? casefiles.today().plusDays(KEPT_DAYS_WITHOUT_CONSENT) : casefiles.today().plusYears(KEPT_YEARS);
  }
}
