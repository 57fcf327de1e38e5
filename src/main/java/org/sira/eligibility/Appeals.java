package org.sira.eligibility;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.audit.Audit;
import org.sira.casefile.CaseActs;
import org.sira.casefile.CaseFacts;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Duties;
import org.sira.casefile.Duty;
import org.sira.eligibility.Refused.Origin;
import org.sira.eligibility.Refused.Result;
import org.sira.forms.Storable;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.InvalidAnswers.Fault;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/**
 * Appeals against refusals, one for each, heard by somebody who did not refuse ({@code REFUSED_BEFORE}) nor, where it
 * is a grant, proposed it ({@code OWN_PROPOSAL}). Refused: an appeal where nothing is refused ({@code NOT_REFUSED}), after thirty days or once the refusal stands
 * ({@code APPEAL_TOO_LATE}), a second one ({@code ALREADY_ASKED}), and one while the case is on hold or ending.
 */
@Component("appealing")
public class Appeals {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_GROUNDS = 5_000;

  private final Refusals refusals;
  private final RefusalStore store;
  private final RulingStore rulings;
  private final Casefiles casefiles;
  private final CaseActs acts;
  private final Duties duties;
  private final Audit audit;
  private final CurrentActor actors;
  private final Clock clock;

  Appeals(Refusals refusals, RefusalStore store, RulingStore rulings, Casefiles casefiles, CaseActs acts, Duties duties,
      Audit audit, CurrentActor actors, Clock clock) {
    this.refusals = refusals;
    this.store = store;
    this.rulings = rulings;
    this.casefiles = casefiles;
    this.acts = acts;
    this.duties = duties;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
  }

  /** Takes an appeal: {@code by} says who appeals (the person, a relative, a lawyer), {@code grounds} why. */
  @UseCase
  public void appeal(String number, String by, String grounds) {
    require("by", by, LONGEST_NAME);
    require("grounds", grounds, LONGEST_GROUNDS);
    var facts = acts.lockVisible(number);
    var refused = refusals.latest(facts.id()).orElseThrow(() -> nothingRefused(facts));
    requireOpen(facts, refused);
    store.appealed(refused.id(), by, grounds, clock.instant());
    casefiles.tellStage(facts.id(), "casefile.Appealed", "NOT_REFUSED");
    audit.changed(facts.id(), "APPEALED", null, Map.of("origin", refused.origin().name()));
  }

  /** Whether something is refused that nobody has appealed against yet. */
  public boolean possible(CaseId id) {
    return refusals.latest(id).filter(refused -> refused.result() == null && refused.appealedAt() == null).isPresent();
  }

  /** The refusal whose appeal is to be heard. */
  public Optional<Refused> underHearing(CaseId id) {
    return refusals.latest(id).filter(refused -> refused.appealedAt() != null);
  }

  /** Who hears the appeal: a manager, or the chief of mission when a manager or the committee refused. */
  public Role hearer(CaseId id) {
    return refusals.latest(id).orElseThrow().hearer();
  }

  /** Refuses whoever refused as the one who hears the appeal and, where a grant is at stake, whoever proposed or paid. */
  public void requireMayHear(CaseId id, Actor actor) {
    var refused = refusals.latest(id).orElseThrow();
    if (refused.refusedBy().contains(actor.username())) {
      throw Refusal.forbidden("REFUSED_BEFORE");
    }
    if (refused.origin() == Origin.GRANT) {
      duties.requireApart(id, actor, Duty.APPROVE);
    }
  }

  /** The appeal is heard. When it lifts a refusal of help, the facts that came up count from now on. */
  @UseCase
  public void hear(CaseId id, boolean lifted, ReturnCorrection cameUp) {
    casefiles.lock(id);
    var refused = refusals.latest(id).orElseThrow();
    var result = lifted ? Result.OVERTURNED : Result.UPHELD;
    store.heard(refused.id(), actors.get().username(), clock.instant(), result);
    rulings.add(id, Ruling.Kind.APPEAL, result.name(), refused.reason());
    if (lifted && refused.origin() == Origin.HELP) {
      casefiles.recordReturn(id, cameUp.applyTo(casefiles.returned(id)));
    }
    audit.changed(id, "APPEAL_HEARD", "hearAppeal", Map.of("result", result.name()));
  }

  private void requireOpen(CaseFacts facts, Refused refused) {
    if (refused.overturned()) {
      throw nothingRefused(facts);
    }
    if (refused.result() == Result.UPHELD) {
      throw Refusal.conflict("APPEAL_TOO_LATE");
    }
    if (facts.closed()) {
      throw Refusal.conflict("CASE_CLOSED");
    }
    if (facts.ending()) {
      throw Refusal.conflict("CASE_ENDING");
    }
    if (refused.appealedAt() != null) {
      throw Refusal.conflict("ALREADY_ASKED");
    }
    if (facts.onHold()) {
      throw Refusal.conflict("ON_HOLD");
    }
    if (refused.appealUntil() != null && !clock.instant().isBefore(refused.appealUntil())) {
      throw Refusal.conflict("APPEAL_TOO_LATE");
    }
  }

  private static Refusal nothingRefused(CaseFacts facts) {
    return Refusal.conflict(facts.closed() ? "CASE_CLOSED" : "NOT_REFUSED");
  }

  private static void require(String field, String text, int longest) {
    if (text == null || text.isBlank()) {
      throw new InvalidAnswers(field, "REQUIRED");
    }
    if (!Storable.is(text)) {
      throw new InvalidAnswers(field, "NOT_STORABLE");
    }
    if (text.length() > longest) {
      throw new InvalidAnswers(List.of(new Fault(field, "TOO_LONG", Map.of("max", longest))));
    }
  }
}
