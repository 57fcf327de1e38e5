package org.sira.casefile;

import java.util.List;
import java.util.Map;
import org.sira.access.Actor;
import org.sira.access.Contact;
import org.sira.access.CurrentActor;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.audit.Audit;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/** Who is responsible for a case: one caseworker who sees it, named by those who lead or by the one who is it now. */
@Component
public class Responsibles {

  /** Why somebody else becomes responsible. */
  public static final List<String> REASONS =
      List.of("CASELOAD", "LEAVE", "LEFT_POST", "NEARER_TO_PERSON", "SAME_LANGUAGE", "PERSON_ASKED");

  private final Casefiles casefiles;
  private final CaseStore cases;
  private final CaseActs acts;
  private final People people;
  private final Audit audit;
  private final CurrentActor actors;

  Responsibles(Casefiles casefiles, CaseStore cases, CaseActs acts, People people, Audit audit, CurrentActor actors) {
    this.casefiles = casefiles;
    this.cases = cases;
    this.acts = acts;
    this.people = people;
    this.audit = audit;
    this.actors = actors;
  }

  /**
   * Names another caseworker. Refused (403, {@code NOT_RESPONSIBLE}) to those who neither lead nor are responsible now,
   * (422) a person who does not see the case or is no caseworker, and what is no reason; (409) a closed case.
   */
  @UseCase
  public void change(String number, String username, String reason) {
    if (!REASONS.contains(reason)) {
      throw new InvalidAnswers("reason", "REASON_MISSING");
    }
    var facts = acts.lockForAct(number);
    if (!mayChange(facts)) {
      throw Refusal.forbidden("NOT_RESPONSIBLE");
    }
    if (candidates(facts).stream().noneMatch(one -> one.username().equals(username))) {
      throw new InvalidAnswers("person", "NOT_FOR_THIS_CASE");
    }
    if (!username.equals(facts.responsible())) {
      cases.responsible(facts.id(), username);
      audit.changed(facts.id(), "RESPONSIBLE_CHANGED", null, Map.of("person", username, "reason", reason));
    }
  }

  /** Whether the person who acts may name another; a case without anybody responsible is open to its caseworkers. */
  public boolean mayChange(CaseFacts facts) {
    var actor = actors.get();
    return leads(actor) || (acts.mayAct(actor)
        && (facts.responsible() == null || actor.username().equals(facts.responsible())));
  }

  public boolean leads(Actor actor) {
    return actor.roles().stream().anyMatch(Role::leads);
  }

  /** The caseworkers who see the case. */
  public List<Contact> candidates(String number) {
    return candidates(casefiles.visible(number));
  }

  private List<Contact> candidates(CaseFacts facts) {
    return people.ofRole(Role.CASEWORKER, facts.office(), facts.organisation(), null);
  }
}
