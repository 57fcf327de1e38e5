package org.sira.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sira.audit.Audit;
import org.sira.casefile.CaseResumed;
import org.sira.casefile.Casefiles;
import org.sira.monitoring.Contact.Mode;
import org.sira.monitoring.Contact.State;
import org.sira.shared.CaseId;
import org.sira.shared.UseCase;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the contacts of the follow-up. They are planned once, from the day of the first line received, and outlive a
 * revision of the plan: of several that fell due meanwhile only the latest is made up for, the earlier ones are missed,
 * or prevented when they were visits to where nobody could go.
 */
@Component
public class Monitoring {

  private final ContactStore contacts;
  private final ContactRules rules;
  private final Casefiles casefiles;
  private final Audit audit;
  private final Clock clock;

  Monitoring(ContactStore contacts, ContactRules rules, Casefiles casefiles, Audit audit, Clock clock) {
    this.contacts = contacts;
    this.rules = rules;
    this.casefiles = casefiles;
    this.audit = audit;
    this.clock = clock;
  }

  /** Plans the contacts unless they are planned, and tells whether one is left. */
  @UseCase
  public boolean scheduleContacts(CaseId id) {
    casefiles.lock(id);
    if (contacts.of(id).isEmpty()) {
      var received = Objects.requireNonNullElse(casefiles.facts(id).dates().received(), casefiles.today());
      rules.all().forEach(rule -> contacts.add(id, rule, received.plusMonths(rule.month())));
      audit.changed(id, "CONTACTS_SCHEDULED", "scheduleContacts", Map.of("from", received.toString()));
    }
    missAllButTheLatest(id);
    return next(id).isPresent();
  }

  /** The moment the next contact is due, the morning of its day; now when that has passed or none is left. */
  public Instant nextDue(CaseId id) {
    var now = clock.instant();
    return next(id).map(contact -> contact.dueOn().atTime(8, 0).atZone(Casefiles.MALI).toInstant())
        .filter(now::isBefore).orElse(now);
  }

  /** Begins the contact whose day has come, and tells whether its month is one of the survey. */
  @UseCase
  public boolean openContact(CaseId id) {
    casefiles.lock(id);
    missAllButTheLatest(id);
    var contact = next(id).orElseThrow();
    contacts.open(contact.id(), access(id, contact, casefiles.today()).orElse(null), clock.instant());
    audit.changed(id, "CONTACT_OPENED", "openContact", Map.of("month", contact.month()));
    return rules.of(contact.month()).withSurvey();
  }

  /** Ends the contact that was opened last, and tells whether one is left. */
  @UseCase
  public boolean closeContact(CaseId id) {
    casefiles.lock(id);
    current(id).filter(Contact::open).ifPresent(contact -> contacts.done(contact.id(), clock.instant()));
    return next(id).isPresent();
  }

  /** The contacts of the case, by month. */
  public List<Contact> of(CaseId id) {
    return contacts.of(id);
  }

  /** The contact that was opened last, done or not. */
  public Optional<Contact> current(CaseId id) {
    return contacts.of(id).stream().filter(contact -> contact.openedAt() != null)
        .max(Comparator.comparing(Contact::openedAt));
  }

  /** The earliest contact still to be made. */
  public Optional<Contact> next(CaseId id) {
    return contacts.of(id).stream().filter(Contact::open).findFirst();
  }

  /** What would keep a planned visit from being made on a day; empty for every other contact. */
  Optional<Access> access(CaseId id, Contact contact, LocalDate day) {
    return contact.mode() == Mode.VISIT ? rules.access(casefiles.person(id).region(), day) : Optional.empty();
  }

  /** No clock runs while a case is held: what was due moves on by the days of the hold. */
  @EventListener
  void caseResumed(CaseResumed resumed) {
    contacts.shift(resumed.caseId(), (int) resumed.held().toDays());
  }

  private void missAllButTheLatest(CaseId id) {
    var due = contacts.of(id).stream().filter(contact -> contact.dueBy(casefiles.today())).toList();
    due.stream().limit(Math.max(0, due.size() - 1)).forEach(contact -> pass(id, contact));
  }

  private void pass(CaseId id, Contact contact) {
    var kept = access(id, contact, contact.dueOn());
    kept.ifPresent(access -> contacts.constrain(contact.id(), access));
    contacts.pass(contact.id(), kept.isPresent() ? State.PREVENTED : State.MISSED);
    audit.changed(id, kept.isPresent() ? "CONTACT_PREVENTED" : "CONTACT_MISSED", null, Map.of("month", contact.month()));
  }
}
