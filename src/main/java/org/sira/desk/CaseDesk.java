package org.sira.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.audit.Audit;
import org.sira.casefile.CaseFacts;
import org.sira.casefile.CaseSection;
import org.sira.casefile.Casefiles;
import org.sira.casefile.ContactLog;
import org.sira.casefile.Hold;
import org.sira.casefile.Holds;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.sira.worklist.TaskLists;
import org.sira.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/** Opens a case file for reading: within the reader's scope, noted in the audit, section by section as the role allows. */
@Component
public class CaseDesk {

  private final Casefiles casefiles;
  private final Holds holds;
  private final ContactLog contacts;
  private final TaskLists tasks;
  private final Stepper stepper;
  private final List<CaseSection> sections;
  private final Audit audit;
  private final CurrentActor actors;

  CaseDesk(Casefiles casefiles, Holds holds, ContactLog contacts, TaskLists tasks, Stepper stepper,
      List<CaseSection> sections, Audit audit, CurrentActor actors) {
    this.casefiles = casefiles;
    this.holds = holds;
    this.contacts = contacts;
    this.tasks = tasks;
    this.stepper = stepper;
    this.sections = sections.stream().sorted(Comparator.comparingInt(CaseSection::order)).toList();
    this.audit = audit;
    this.actors = actors;
  }

  /** The case at a glance; opening it is noted as a reading. */
  @UseCase
  public CaseOverview open(String number, Locale locale) {
    var facts = casefiles.visible(number);
    audit.read(facts.id());
    var open = tasks.ofCase(facts.id());
    return new CaseOverview(facts, casefiles.person(facts.id()), stepper.of(facts, locale), waitingFor(open),
        holds.running(facts.id()).map(this::told).orElse(null), open,
        nextContact(facts));
  }

  /** The sections that the reader may open, in the order of the page. */
  public List<CaseSection> sections() {
    return sections.stream().filter(section -> section.readableBy(actors.get())).toList();
  }

  /** One section by its key; one that the reader may not open does not exist. */
  public CaseSection section(String key) {
    return sections().stream().filter(section -> section.key().equals(key)).findFirst().orElseThrow(Refusal::notFound);
  }

  /** The case, opened for reading a part of it; noted as a reading. */
  @UseCase
  public CaseFacts read(String number) {
    var facts = casefiles.visible(number);
    audit.read(facts.id());
    return facts;
  }

  public CaseFacts facts(String number) {
    return casefiles.visible(number);
  }

  /** Whether the reader is told that the case is urgent: its urgency comes from a need for protection. */
  public boolean urgent(CaseFacts facts) {
    return facts.priority() > 0 && Role.readsAnswers(actors.get().roles());
  }

  /** The reason of a hold, which may be a medical one, is for those who read answers. */
  private Hold told(Hold hold) {
    return Role.readsAnswers(actors.get().roles()) ? hold : hold.withoutReason();
  }

  /** A closed case is waited for by nobody; contacts are for those who read answers. */
  private LocalDate nextContact(CaseFacts facts) {
    return facts.closed() || !Role.readsAnswers(actors.get().roles()) ? null : contacts.planned(facts.id()).orElse(null);
  }

  /** A held case waits for the review of its hold, any other for the task that is due first. */
  private static WorklistTask waitingFor(List<WorklistTask> open) {
    return open.stream().filter(task -> !task.onHold()).findFirst().orElse(open.isEmpty() ? null : open.get(0));
  }
}
