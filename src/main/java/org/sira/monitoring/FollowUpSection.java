package org.sira.monitoring;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.casefile.CaseSection;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** The contacts of the follow-up and the alarms they gave; what is due while the case is elsewhere shows here. */
@Component
class FollowUpSection implements CaseSection {

  /** Contact and amounts are all that finance and logistics see of a case. */
  private final Monitoring monitoring;
  private final TryStore tries;
  private final ReturneeSearchStore searches;
  private final SatisfactionStore satisfaction;
  private final Casefiles casefiles;
  private final RedFlagReview flags;
  private final People people;
  private final CurrentActor actors;

  FollowUpSection(Monitoring monitoring, TryStore tries, ReturneeSearchStore searches,
      SatisfactionStore satisfaction, Casefiles casefiles, RedFlagReview flags, People people, CurrentActor actors) {
    this.monitoring = monitoring;
    this.tries = tries;
    this.searches = searches;
    this.satisfaction = satisfaction;
    this.casefiles = casefiles;
    this.flags = flags;
    this.people = people;
    this.actors = actors;
  }

  @Override
  public String key() {
    return "follow-up";
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public String template() {
    return "monitoring/section-follow-up";
  }

  @Override
  public boolean readableBy(Actor actor) {
    return Role.readsAnswers(actor.roles());
  }

  @Override
  public Object view(CaseId id) {
    var contacts = monitoring.of(id);
    return contacts.isEmpty() ? null
        : new FollowUpView(contacts.stream().filter(contact -> shown(id, contact)).map(contact -> line(id, contact)).toList(),
            searches.leads(id), searches.waits(id).stream().findFirst().orElse(null), alarms(id));
  }

  private List<FollowUpView.Alarm> alarms(CaseId id) {
    var contacts = monitoring.of(id).stream().collect(Collectors.toMap(Contact::id, Function.identity()));
    return flags.of(id).stream().filter(found -> !found.matched().isEmpty())
        .map(found -> alarm(id, contacts.get(found.contact()).month(), found)).toList();
  }

  private FollowUpView.Alarm alarm(CaseId id, int month, RedFlags found) {
    this.flags.noteReading(id, found, actors.get());
    var flags = found.readableBy(actors.get());
    var reserved = flags.size() < found.matched().size();
    var review = found.review();
    return review == null ? new FollowUpView.Alarm(month, flags, reserved, null, null, null)
        : new FollowUpView.Alarm(month, flags, reserved, review.action(), review.reason(), people.displayName(review.by()));
  }

  /** Nobody is going to call a person whose case ends or has ended. */
  private boolean shown(CaseId id, Contact contact) {
    var facts = casefiles.facts(id);
    return !contact.open() || !facts.ending() && !facts.closed();
  }

  private FollowUpView.Line line(CaseId id, Contact contact) {
    var state = contact.open() && contact.openedAt() != null ? "NOW" : contact.state().name();
    var ahead = contact.open() && contact.openedAt() == null;
    var access = ahead ? monitoring.access(id, contact, contact.dueOn()).orElse(null) : contact.access();
    return new FollowUpView.Line(contact.month(), contact.mode().name(), contact.dueOn(), state, contact.doneAt(), access,
        contact.nextOn(), tries.of(contact.id()), tries.things(contact.id()),
        satisfaction.of(contact.id()).map(this::asRead).orElse(null));
  }

  private Satisfaction asRead(Satisfaction said) {
    return SatisfactionSurvey.readableBy(actors.get()) ? said : new Satisfaction(Map.of(), said.at());
  }
}
