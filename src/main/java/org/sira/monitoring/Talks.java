package org.sira.monitoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sira.audit.Audit;
import org.sira.casefile.Casefiles;
import org.sira.disbursement.Lines;
import org.sira.intake.Consent;
import org.sira.intake.Consents;
import org.sira.monitoring.Contact.Mode;
import org.sira.monitoring.Try.Result;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.UseCase;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

/**
 * Records the tries of a contact and what was seen. Refused: no try at all, a try in the future, a talk that no try
 * led to or that a try led to and is not told, a contact made another way than planned without a reason, and a call to
 * a person who refused calls (consent C6).
 */
@Component
public class Talks {

  /** What came of a contact: the person was there, does not wish to talk, is to be searched for or asked if content. */
  public record Talk(boolean reached, boolean refused, boolean searchNeeded, boolean satisfactionDue) {}

  private final Monitoring monitoring;
  private final ContactStore contacts;
  private final TryStore tries;
  private final ContactRules rules;
  private final SatisfactionStore satisfaction;
  private final Lines lines;
  private final Casefiles casefiles;
  private final Consents consents;
  private final Audit audit;

  Talks(Monitoring monitoring, ContactStore contacts, TryStore tries, ContactRules rules,
      SatisfactionStore satisfaction, Lines lines, Casefiles casefiles, Consents consents, Audit audit) {
    this.monitoring = monitoring;
    this.contacts = contacts;
    this.tries = tries;
    this.rules = rules;
    this.satisfaction = satisfaction;
    this.lines = lines;
    this.casefiles = casefiles;
    this.consents = consents;
    this.audit = audit;
  }

  /** What the form shows at first: the planned way, what keeps visitors away, a first try of today, what was given. */
  public Map<String, Object> known(CaseId id) {
    var known = new HashMap<String, Object>();
    monitoring.current(id).ifPresent(contact -> {
      known.put("proposedMode", contact.proposed().name());
      known.put("attempts", List.of(firstTry(id, contact)));
      if (contact.access() != null) {
        known.put("accessConstraint", contact.access().reason());
      }
    });
    known.put("things", lines.thingsGiven(id).stream().map(thing -> Map.of("thing", thing)).toList());
    return known;
  }

  /** Records the tries, and what was seen if the person was reached; the contact is done then. */
  @UseCase
  public Talk contactReturnee(TaskWork work) {
    casefiles.lock(work.caseId());
    var contact = monitoring.current(work.caseId()).orElseThrow();
    var made = TalkAnswers.tries(work);
    check(work, contact, made);
    contacts.constrain(contact.id(), TalkAnswers.access(work, contact));
    contacts.agree(contact.id(), work.text("modeReason"), TalkAnswers.day(work, "nextOn"));
    var failed = contact.tries() + newDays(contact, made);
    tries.add(contact.id(), work, made);
    var refused = Try.refused(made);
    var reached = work.yes("reached") || refused;
    contacts.tries(contact.id(), reached ? 0 : failed);
    if (reached) {
      tries.addThings(contact.id(), TalkAnswers.things(work), work.at());
      contacts.done(contact.id(), work.at());
    }
    audit.changed(work.caseId(), refused ? "RETURNEE_REFUSED_TALK" : reached ? "RETURNEE_REACHED" : "RETURNEE_NOT_REACHED",
        work.step(), Map.of("month", contact.month()));
    return new Talk(reached, refused, !reached && failed >= rules.of(contact.month()).tries(),
        !refused && satisfactionDue(work.caseId(), contact));
  }

  /** In the months that ask, and at the last contact of somebody who was never asked. */
  private boolean satisfactionDue(CaseId id, Contact contact) {
    return rules.of(contact.month()).withSatisfaction() || monitoring.next(id).isEmpty() && !satisfaction.asked(id);
  }

  /** A try of today in the planned way, unless that is a call and the person refused calls. */
  private Map<String, Object> firstTry(CaseId id, Contact contact) {
    var today = casefiles.today().toString();
    return contact.proposed() == Mode.PHONE && !mayCall(id) ? Map.of("triedOn", today)
        : Map.of("triedOn", today, "how", contact.proposed().name());
  }

  private boolean mayCall(CaseId id) {
    return !consents.refused(id, Consent.CONTACT);
  }

  /** Several calls on one day are one try: they say no more than that the person could not be reached that day. */
  private int newDays(Contact contact, List<Try> made) {
    var before = tries.of(contact.id()).stream().map(Try::triedOn).collect(Collectors.toSet());
    return (int) made.stream().filter(each -> each.result().failed()).map(Try::triedOn).distinct()
        .filter(day -> !before.contains(day)).count();
  }

  private void check(TaskWork work, Contact contact, List<Try> made) {
    if (made.isEmpty()) {
      throw new InvalidAnswers("attempts", "REQUIRED");
    }
    refuse(made, each -> each.triedOn().isAfter(casefiles.today()), "triedOn", "IN_THE_FUTURE");
    if (!mayCall(work.caseId())) {
      refuse(made, each -> each.how().equals(Mode.PHONE.name()), "how", "CALLS_REFUSED");
    }
    if (made.stream().anyMatch(each -> each.result() == Result.REACHED) != work.yes("reached")) {
      throw new InvalidAnswers("reached", "TRIES_DISAGREE");
    }
    if (TalkAnswers.asksForWay(work) && !asPlanned(contact, made) && work.text("modeReason") == null && !prevented(work, contact)) {
      throw new InvalidAnswers("modeReason", "ANOTHER_WAY");
    }
  }

  private static void refuse(List<Try> made, Predicate<Try> wrong, String field, String code) {
    IntStream.range(0, made.size()).filter(i -> wrong.test(made.get(i))).findFirst().ifPresent(i -> {
      throw new InvalidAnswers("attempts[" + i + "]." + field, code);
    });
  }

  private static boolean asPlanned(Contact contact, List<Try> made) {
    return made.stream().anyMatch(each -> each.how().equals(contact.proposed().name()));
  }

  private static boolean prevented(TaskWork work, Contact contact) {
    return contact.mode() == Mode.VISIT && work.text("accessConstraint") != null;
  }
}
