package org.sira.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.Organisations;
import org.sira.audit.Audit;
import org.sira.casefile.CaseActs;
import org.sira.casefile.CaseCleared;
import org.sira.casefile.CaseFacts;
import org.sira.casefile.Casefiles;
import org.sira.casefile.CloseReason;
import org.sira.casefile.Ending;
import org.sira.casefile.Endings;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.sira.worklist.Worklist;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What the person agrees to, from registration on. Sharing follows it at once: a case is a partner's only while the
 * person agrees both to the processing and to the sharing.
 */
@Component
public class Consents {

  private final ConsentStore store;
  private final ConsentTexts texts;
  private final Organisations partners;
  private final Casefiles casefiles;
  private final CaseActs acts;
  private final Endings endings;
  private final Worklist worklist;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final CurrentActor actors;
  private final Clock clock;

  Consents(ConsentStore store, ConsentTexts texts, Organisations partners, Casefiles casefiles, CaseActs acts, Endings endings,
      Worklist worklist, ApplicationEventPublisher events, Audit audit, CurrentActor actors, Clock clock) {
    this.store = store;
    this.texts = texts;
    this.partners = partners;
    this.casefiles = casefiles;
    this.acts = acts;
    this.endings = endings;
    this.worklist = worklist;
    this.events = events;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * Records what was answered at registration; what was not asked stays unsaid. Without consent to the processing the
   * case is about to close (rule R1).
   */
  @UseCase
  public void record(CaseId id, Map<Consent, Boolean> answers, ConsentTalk talk) {
    casefiles.lock(id);
    requireNotAhead(talk);
    answers.forEach((consent, given) -> add(id, consent, given, talk));
    if (!mayProcess(id)) {
      casefiles.expectEnding(id, CloseReason.CONSENT_REFUSED.name());
    }
  }

  /**
   * The person agrees or no longer agrees, at any time, even after the case was closed. Without C2 the partner loses
   * the case at once; without C1 as well, and the talk before leaving is asked for. Refused before registration asked.
   */
  @UseCase
  public void change(String number, Consent consent, boolean given, ConsentTalk talk) {
    var facts = acts.lockVisible(number);
    requireNotAhead(talk);
    if (!store.asked(facts.id())) {
      throw Refusal.conflict("CONSENT_NOT_ASKED");
    }
    if (store.given(facts.id(), consent) == given) {
      return;
    }
    add(facts.id(), consent, given, talk);
    if (consent == Consent.PROCESSING && !given) {
      askToEnd(facts);
    } else if (consent == Consent.PROCESSING) {
      events.publishEvent(new CaseCleared(facts.id()));
    }
    share(facts.id());
  }

  /** Gives the case to the partner that serves the person's region, or back to IOM, as the consents are now. */
  @UseCase
  public void share(CaseId id) {
    casefiles.lock(id);
    var facts = casefiles.facts(id);
    if (!mayProcess(id) || !given(id, Consent.PARTNER)) {
      takeBack(facts);
      return;
    }
    var region = casefiles.person(id).region();
    if (region != null && !facts.closed()) {
      partners.servingRegion(region).filter(partner -> !partner.equals(facts.organisation()))
          .ifPresent(partner -> casefiles.assign(id, partner, facts.responsible()));
    }
  }

  /** Whether the person was asked and said no: different from never having been asked. */
  public boolean refused(CaseId id, Consent consent) {
    return store.refused(id, consent);
  }

  /** Whether the person agrees to this now. */
  public boolean given(CaseId id, Consent consent) {
    return store.given(id, consent);
  }

  public boolean mayProcess(CaseId id) {
    return given(id, Consent.PROCESSING);
  }

  /** Everything said so far, by consent, the valid statement of each first. */
  public List<ConsentStatement> all(CaseId id) {
    return store.all(id);
  }

  /** A partner's holder could no longer open a task, so none stays with its holder; IOM's registrar answers again. */
  private void takeBack(CaseFacts facts) {
    if (!facts.organisation().equals(Actor.IOM)) {
      worklist.giveBack(facts.id());
      casefiles.assign(facts.id(), Actor.IOM, casefiles.latestAnswer(facts.id(), "completeRegistration")
          .map(answer -> answer.by()).orElse(null));
    }
  }

  private void askToEnd(CaseFacts facts) {
    var asked = endings.all(facts.id()).stream()
        .anyMatch(e -> e.kind() == Ending.Kind.WITHDRAWAL && e.state() == Ending.State.OPEN);
    if (!facts.closed() && !facts.ending() && !asked) {
      endings.consentWithdrawn(facts.number());
    }
  }

  private void add(CaseId id, Consent consent, boolean given, ConsentTalk talk) {
    store.add(id, consent, given, talk, texts.versionOn(talk.day()).orElse(null), actors.get().username(), clock.instant());
    audit.changed(id, given ? "CONSENT_GIVEN" : "CONSENT_REFUSED", null, Map.of("consent", consent.code()));
  }

  private void requireNotAhead(ConsentTalk talk) {
    if (talk.day().isAfter(casefiles.today())) {
      throw new InvalidAnswers("consentDate", "IN_THE_FUTURE");
    }
    if (talk.day().isBefore(casefiles.today().minusYears(100))) {
      throw new InvalidAnswers("consentDate", "NOT_A_PAST_DAY");
    }
  }
}
