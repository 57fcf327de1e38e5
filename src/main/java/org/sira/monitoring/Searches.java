package org.sira.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sira.access.CurrentActor;
import org.sira.audit.Audit;
import org.sira.casefile.ActText;
import org.sira.casefile.CaseActs;
import org.sira.casefile.CaseResumed;
import org.sira.casefile.CaseStopped;
import org.sira.casefile.Casefiles;
import org.sira.casefile.CloseReason;
import org.sira.reference.Phones;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.sira.worklist.TaskWork;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Searches for a person who cannot be reached, and waits for news before the case closes as unreachable. Found at any
 * time during the waiting, the person is contacted again. Refused: news of somebody who is not waited for
 * ({@code NOT_WAITING}), and any while the case is on hold.
 */
@Component
public class Searches {

  private final Monitoring monitoring;
  private final ContactStore contacts;
  private final ReturneeSearchStore searches;
  private final ContactRules rules;
  private final Casefiles casefiles;
  private final CaseActs acts;
  private final Audit audit;
  private final CurrentActor actors;
  private final Clock clock;

  Searches(Monitoring monitoring, ContactStore contacts, ReturneeSearchStore searches, ContactRules rules, Casefiles casefiles,
      CaseActs acts, Audit audit, CurrentActor actors, Clock clock) {
    this.monitoring = monitoring;
    this.contacts = contacts;
    this.searches = searches;
    this.rules = rules;
    this.casefiles = casefiles;
    this.acts = acts;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
  }

  /** Records each lead; a person found again may have a new phone, and is to be tried three times anew. */
  @UseCase
  public void searchReturnee(TaskWork work) {
    casefiles.lock(work.caseId());
    var leads = leads(work);
    searches.add(work, leads);
    if (work.yes("foundAgain")) {
      beginAnew(work.caseId(), work.text("newPhone"));
    }
    audit.changed(work.caseId(), work.yes("foundAgain") ? "RETURNEE_FOUND" : "RETURNEE_NOT_FOUND", work.step(), Map.of());
  }

  /** Begins the waiting for news, once. */
  @UseCase
  public void beginWaiting(CaseId id) {
    casefiles.lock(id);
    var days = rules.of(monitoring.current(id).orElseThrow().month()).waitDays();
    var now = clock.instant();
    searches.begin(id, now, now.plus(Duration.ofDays(days)));
    audit.changed(id, "WAITING_BEGAN", "beginWaiting", Map.of("days", days));
  }

  /** When the waiting ends. */
  public Instant waitUntil(CaseId id) {
    return searches.open(id).map(Wait::until).orElseGet(clock::instant);
  }

  /** There is news of the person: the waiting ends and they are contacted again, under the new phone if there is one. */
  @UseCase
  public void returneeFound(String number, String newPhone, String note) {
    ActText.note(note);
    var facts = acts.lockForAct(number);
    if (facts.onHold()) {
      throw Refusal.conflict("ON_HOLD");
    }
    if (searches.open(facts.id()).isEmpty()) {
      throw Refusal.conflict("NOT_WAITING");
    }
    beginAnew(facts.id(), newPhone);
    searches.end(facts.id(), "FOUND", actors.get().username(), clock.instant(), note);
    casefiles.tellStage(facts.id(), "monitoring.ReturneeFound", "NOT_WAITING");
    audit.changed(facts.id(), "RETURNEE_FOUND", null, Map.of());
  }

  /** The waiting passed without news: the case goes to its closing as unreachable. */
  @UseCase
  public void recordLostContact(CaseId id) {
    casefiles.lock(id);
    searches.end(id, "LOST", actors.get().username(), clock.instant(), null);
    casefiles.expectEnding(id, CloseReason.UNREACHABLE.name());
    audit.changed(id, "CONTACT_LOST", "recordLostContact", Map.of());
  }

  /** The waiting that goes on, if any. */
  public Optional<Wait> waiting(CaseId id) {
    return searches.open(id);
  }

  /** No clock runs while a case is held. */
  @EventListener
  void caseResumed(CaseResumed resumed) {
    searches.shift(resumed.caseId(), resumed.held());
  }

  @EventListener
  void caseStopped(CaseStopped stopped) {
    searches.end(stopped.caseId(), "STOPPED", actors.get().username(), clock.instant(), null);
  }

  private void beginAnew(CaseId id, String newPhone) {
    monitoring.current(id).ifPresent(contact -> contacts.tries(contact.id(), 0));
    if (newPhone != null && !newPhone.isBlank()) {
      var phone = Phones.e164(newPhone).orElseThrow(() -> new InvalidAnswers("newPhone", "NOT_PHONE"));
      casefiles.recordPerson(id, casefiles.person(id).withPhone(phone, casefiles.person(id).phoneOwner()));
    }
  }

  private List<Lead> leads(TaskWork work) {
    var leads = TalkAnswers.leads(work);
    if (leads.isEmpty()) {
      throw new InvalidAnswers("leads", "REQUIRED");
    }
    IntStream.range(0, leads.size()).filter(i -> isAhead(leads.get(i).askedOn())).findFirst().ifPresent(i -> {
      throw new InvalidAnswers("leads[" + i + "].askedOn", "IN_THE_FUTURE");
    });
    return leads;
  }

  private boolean isAhead(LocalDate day) {
    return day.isAfter(casefiles.today());
  }
}
