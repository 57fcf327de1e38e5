package org.sira.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sira.access.Contact;
import org.sira.access.People;
import org.sira.access.Person;
import org.sira.access.PersonInvited;
import org.sira.access.Role;
import org.sira.access.Scope;
import org.sira.reference.WorkingCalendar;
import org.sira.shared.CaseId;
import org.sira.shared.UseCase;
import org.sira.worklist.CaseCard;
import org.sira.worklist.CaseCards;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes to people about what just happened. The mail is part of the transaction that it tells of: it is sent if and
 * only if that is committed, and a mail server that is down holds up nothing.
 */
@Component
public class Notifications {

  private final MailWriter writer;
  private final People people;
  private final CaseCards cards;
  private final Scope scope;
  private final MessageSource messages;
  private final Clock clock;

  Notifications(MailWriter writer, People people, CaseCards cards, Scope scope, MessageSource messages, Clock clock) {
    this.writer = writer;
    this.people = people;
    this.cards = cards;
    this.scope = scope;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Tells the proposers what became of their proposal: APPROVED, RETURNED or REFUSED. One who no longer sees the case,
   * such as a partner whose sharing ended, is told nothing.
   */
  @UseCase
  public void proposalDecided(CaseId id, int revision, String outcome, Collection<String> proposers) {
    var card = cards.card(id);
    var number = card.number();
    var what = "decision " + number + " " + revision + " " + outcome + " " + clock.instant();
    proposers.stream().flatMap(username -> people.find(username).stream()).filter(Person::active)
        .filter(person -> scope.covers(person.actor(), card.office(), card.organisation())).forEach(person -> writer.queue(new Letter(MailKind.DECISION, what + " " + person.username(), contact(person),
            locale -> new Object[] {number, String.valueOf(revision), decided(outcome, locale)}, locale -> List.of(),
            "/cases/" + number)));
  }

  /** Tells everybody of a role that seats of a case are theirs to take as well, since their time was up. */
  @UseCase
  public void seatsEscalated(CaseId id, Role role) {
    var card = cards.card(id);
    toHolders(MailKind.ESCALATION, card, people.ofRole(role, card.office(), card.organisation(), null).stream());
  }

  /** Reminds the holders of open seats; of the committee only those whose seats they are. */
  @UseCase
  public void seatsReminded(CaseId id, Role role, Collection<String> seats) {
    var card = cards.card(id);
    var holders = role == Role.COMMITTEE
        ? seats.stream().flatMap(seat -> people.ofRole(role, card.office(), card.organisation(), seat).stream())
        : people.ofRole(role, card.office(), card.organisation(), null).stream();
    toHolders(MailKind.REMINDER, card, holders);
  }

  @EventListener
  void personInvited(PersonInvited invited) {
    var to = new Contact(invited.username(), invited.displayName(), invited.email(), invited.language());
    writer.queue(new Letter(MailKind.INVITATION, "invitation " + invited.username() + " " + clock.instant(), to,
        locale -> new Object[] {invited.username(), moment(invited.until(), locale)}, locale -> List.of(),
        "/invitation/" + invited.token()));
  }

  private void toHolders(MailKind kind, CaseCard card, Stream<Contact> holders) {
    var what = kind + " " + card.number() + " " + clock.instant();
    holders.distinct().forEach(to -> writer.queue(
        Letter.of(kind, what + " " + to.username(), to, "/cases/" + card.number(), card.number())));
  }

  private String decided(String outcome, Locale locale) {
    return messages.getMessage("notification.decided." + outcome, null, locale);
  }

  private static Contact contact(Person person) {
    return new Contact(person.username(), person.displayName(), person.email(), person.language());
  }

  private static String moment(Instant at, Locale locale) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", locale).withZone(WorkingCalendar.ZONE).format(at);
  }
}
