package org.sira.eligibility;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.audit.Audit;
import org.sira.casefile.CaseResumed;
import org.sira.casefile.Casefiles;
import org.sira.casefile.CloseReason;
import org.sira.eligibility.Refused.Origin;
import org.sira.engine.Decisions;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.UseCase;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Refusals of help and of grants: opened by whoever refuses, explained to the person with other services to turn to,
 * and standing after thirty days without an appeal.
 */
@Component
public class Refusals {

  static final Duration APPEAL_PERIOD = Duration.ofDays(30);

  private final RefusalStore store;
  private final RulingStore rulings;
  private final Decisions decisions;
  private final Casefiles casefiles;
  private final Audit audit;
  private final CurrentActor actors;
  private final Clock clock;

  Refusals(RefusalStore store, RulingStore rulings, Decisions decisions, Casefiles casefiles, Audit audit,
      CurrentActor actors, Clock clock) {
    this.store = store;
    this.rulings = rulings;
    this.decisions = decisions;
    this.casefiles = casefiles;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * Something is refused now, by these people, of whom the one who acts is the highest; call it before the road reaches
   * the process {@code refusal}. {@code reason} is a code of {@code reason.*}.
   */
  @UseCase
  public void open(CaseId id, Origin origin, Collection<String> refusedBy, String reason) {
    casefiles.lock(id);
    store.add(id, new Refused(0, origin, List.copyOf(refusedBy), clock.instant(), reason, hearer(), ending(id, origin),
        List.of(), null, null, null, null, null, null, null, null));
    audit.changed(id, origin + "_REFUSED", null, Map.of());
  }

  /** Which other services the person is told of; the table lies beside the process that asks. */
  @UseCase
  public List<String> suggestServices(CaseId id, String processDefinitionId) {
    casefiles.lock(id);
    var refused = latest(id).orElseThrow();
    var verdict = decisions.evaluate("suggestServices", processDefinitionId,
        refused.reason() == null ? Map.of() : Map.of("reason", refused.reason()));
    var services = verdict.rows().stream().map(row -> (String) row.outputs().get("service")).distinct().toList();
    rulings.add(id, Ruling.Kind.SERVICES, verdict, String.join(" ", services), refused.reason());
    store.suggest(refused.id(), services);
    return services;
  }

  /** The person was told on this day; thirty days to appeal begin now. */
  @UseCase
  public void inform(CaseId id, LocalDate day) {
    casefiles.lock(id);
    var refused = latest(id).orElseThrow();
    if (day.isAfter(casefiles.today())) {
      throw new InvalidAnswers("informedOn", "IN_THE_FUTURE");
    }
    if (day.isBefore(LocalDate.ofInstant(refused.refusedAt(), Casefiles.MALI))) {
      throw new InvalidAnswers("informedOn", "BEFORE_REFUSAL");
    }
    store.informed(refused.id(), day, clock.instant().plus(APPEAL_PERIOD));
    audit.changed(id, "REFUSAL_TOLD", "informOfRefusal", Map.of());
  }

  /** The refusal stands: the case will close with the reason that goes with it. */
  @UseCase
  public void uphold(CaseId id) {
    casefiles.lock(id);
    var refused = latest(id).orElseThrow();
    store.upheld(refused.id());
    casefiles.expectEnding(id, refused.ending());
    audit.changed(id, "REFUSAL_UPHELD", null, Map.of("origin", refused.origin().name()));
  }

  /** The newest refusal of the case, whatever became of it. */
  public Optional<Refused> latest(CaseId id) {
    return store.latest(id);
  }

  /** All refusals of the case, newest first. */
  public List<Refused> all(CaseId id) {
    return store.all(id);
  }

  /** The newest refusal of this origin if an appeal lifted it: who refused, and who heard the appeal. */
  public Optional<Refused> overturned(CaseId id, Origin origin) {
    return store.all(id).stream().filter(r -> r.origin() == origin).findFirst().filter(Refused::overturned);
  }

  /** The newest refusal of a grant if an appeal lifted it. */
  public Optional<Refused> overturned(CaseId id) {
    return overturned(id, Origin.GRANT);
  }

  /** A hold stops the clock of an appeal as it stops the process's. */
  @EventListener
  void resumed(CaseResumed event) {
    store.extend(event.caseId(), event.held());
  }

  /**
   * The chief hears what a manager or the committee refused, a manager everything else: also what the chief refused,
   * since nobody stands above and it must be somebody else.
   */
  private Role hearer() {
    var refuser = actors.get();
    var high = refuser.has(Role.MANAGER) || refuser.has(Role.COMMITTEE);
    return high && !refuser.has(Role.CHIEF) ? Role.CHIEF : Role.MANAGER;
  }

  private String ending(CaseId id, Origin origin) {
    if (origin == Origin.GRANT) {
      return CloseReason.PROPOSAL_REFUSED.name();
    }
    var referred = rulings.latest(id, Ruling.Kind.ELIGIBILITY).filter(r -> "REFER".equals(r.result())).isPresent();
    return (referred ? CloseReason.REFERRED_ELSEWHERE : CloseReason.NOT_ELIGIBLE).name();
  }
}
