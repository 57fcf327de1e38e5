package org.sira.intake;

import java.util.List;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.casefile.CaseActs;
import org.sira.casefile.CaseSection;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** What the person agreed to, and every change of mind. */
@Component
class ConsentsSection implements CaseSection {

  /** One statement; {@code valid} unless a later one replaced it. */
  public record Line(String code, boolean given, boolean valid, int version, ConsentTalk talk, Integer textVersion,
                     String by) {}

  /** {@code number} names the case to those who may write down a change of mind; null for the others. */
  public record View(String number, List<Line> statements) {}

  private final Registration registration;
  private final Casefiles casefiles;
  private final CaseActs acts;
  private final People people;
  private final CurrentActor actors;

  ConsentsSection(Registration registration, Casefiles casefiles, CaseActs acts, People people, CurrentActor actors) {
    this.registration = registration;
    this.casefiles = casefiles;
    this.acts = acts;
    this.people = people;
    this.actors = actors;
  }

  @Override
  public String key() {
    return "consents";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public String template() {
    return "intake/section-consents";
  }

  @Override
  public boolean readableBy(Actor actor) {
    return Role.readsAnswers(actor.roles());
  }

  @Override
  public Object view(CaseId id) {
    var statements = registration.consents(id);
    var number = acts.mayAct(actors.get()) ? casefiles.facts(id).number() : null;
    return statements.isEmpty() ? null : new View(number, statements.stream().map(s -> line(s, statements)).toList());
  }

  private Line line(ConsentStatement s, List<ConsentStatement> all) {
    var valid = all.stream().noneMatch(o -> o.consent() == s.consent() && o.version() > s.version());
    return new Line(s.consent().code(), s.given(), valid, s.version(), s.talk(), s.textVersion(),
        people.displayName(s.by()));
  }
}
