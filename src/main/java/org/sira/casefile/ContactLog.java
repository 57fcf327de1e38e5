package org.sira.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sira.access.CurrentActor;
import org.sira.audit.Audit;
import org.sira.casefile.LoggedContact.Told;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.InvalidAnswers.Fault;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/**
 * The log of contacts with the person outside tasks: when, how, whether the person was reached, what was said, and when
 * the next contact is planned. The latest contact alone says what is planned. Nothing is overwritten.
 */
@Component
public class ContactLog {

  private final ContactLogStore contacts;
  private final Casefiles casefiles;
  private final CaseActs acts;
  private final Audit audit;
  private final CurrentActor actors;
  private final Clock clock;

  ContactLog(ContactLogStore contacts, Casefiles casefiles, CaseActs acts, Audit audit, CurrentActor actors, Clock clock) {
    this.contacts = contacts;
    this.casefiles = casefiles;
    this.acts = acts;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * Writes a contact down. Refused (403) to roles that do not act on cases; (422) without day, way and whether the
   * person was reached, with a day to come, or with a next contact that is not; (409) a next one on a closed case.
   */
  @UseCase
  public void log(String number, Told told) {
    var facts = acts.lockVisible(number);
    keep(facts, null, told);
    audit.changed(facts.id(), "CONTACT_LOGGED", null, Map.of());
  }

  /** Puts an entry right; both stay. */
  @UseCase
  public void correct(String number, long contact, Told told) {
    var facts = acts.lockVisible(number);
    var wrong = find(facts.id(), contact);
    keep(facts, wrong.corrects() == null ? wrong.id() : wrong.corrects(), told);
    audit.changed(facts.id(), "CONTACT_CORRECTED", null, Map.of());
  }

  /** All contacts of the case, newest first, the corrected ones too. */
  public List<LoggedContact> all(CaseId id) {
    return contacts.all(id);
  }

  public LoggedContact find(CaseId id, long contact) {
    return contacts.find(id, contact).orElseThrow(Refusal::notFound);
  }

  /** The day on which the next contact is planned, today or a missed one included. */
  public Optional<LocalDate> planned(CaseId id) {
    return contacts.planned(id);
  }

  private void keep(CaseFacts facts, Long corrects, Told told) {
    check(told);
    if (facts.closed() && told.next() != null) {
      throw Refusal.conflict("CASE_CLOSED");
    }
    contacts.add(facts.id(), new LoggedContact(0, corrects, told, actors.get().username(), clock.instant()));
  }

  private void check(Told told) {
    var faults = new ArrayList<Fault>();
    require(faults, told.on(), "contactDay", "CONTACT_DAY_MISSING");
    require(faults, told.how(), "contactHow", "CONTACT_HOW_MISSING");
    require(faults, told.reached(), "contactReached", "CONTACT_REACHED_MISSING");
    if (told.on() != null && told.on().isAfter(casefiles.today())) {
      faults.add(new Fault("contactDay", "CONTACT_DAY_TO_COME"));
    }
    if (told.next() != null
        && (!told.next().isAfter(casefiles.today()) || told.next().isAfter(casefiles.today().plusYears(2)))) {
      faults.add(new Fault("contactNext", "NEXT_CONTACT_NOT_LATER"));
    }
    if (!faults.isEmpty()) {
      throw new InvalidAnswers(faults);
    }
    ActText.note(told.what());
  }

  private static void require(List<Fault> faults, Object value, String field, String code) {
    if (value == null) {
      faults.add(new Fault(field, code));
    }
  }
}
