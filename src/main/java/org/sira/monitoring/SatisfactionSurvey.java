package org.sira.monitoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.audit.Audit;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

/**
 * Asks people how content they are with the help (form F12 of the field). Whoever is responsible for the case does not
 * ask ({@code RESPONSIBLE_DOES_NOT_ASK}), and caseworkers do not read single answers: they are what is judged.
 */
@Component
public class SatisfactionSurvey {

  static final List<String> QUESTIONS = List.of("returnHelp", "counselling", "economicHelp", "socialHelp",
      "communityHelp", "overall", "expectations");
  private static final Set<Role> READERS = Set.of(Role.MONITORING, Role.OFFICER, Role.MANAGER, Role.CHIEF);

  private final Monitoring monitoring;
  private final SatisfactionStore answers;
  private final Casefiles casefiles;
  private final Audit audit;

  SatisfactionSurvey(Monitoring monitoring, SatisfactionStore answers, Casefiles casefiles, Audit audit) {
    this.monitoring = monitoring;
    this.answers = answers;
    this.casefiles = casefiles;
    this.audit = audit;
  }

  /** Refuses the person who is responsible for the case. */
  public void requireMayAsk(CaseId id, Actor actor) {
    if (actor.username().equals(casefiles.facts(id).responsible())) {
      throw Refusal.forbidden("RESPONSIBLE_DOES_NOT_ASK");
    }
  }

  /** Records the answers to the seven questions. */
  @UseCase
  public void askSatisfaction(TaskWork work) {
    casefiles.lock(work.caseId());
    requireMayAsk(work.caseId(), work.by());
    var contact = monitoring.current(work.caseId()).orElseThrow();
    QUESTIONS.forEach(question -> answers.add(contact.id(), question, work));
    audit.changed(work.caseId(), "SATISFACTION_ASKED", work.step(), Map.of("month", contact.month()));
  }

  static boolean readableBy(Actor actor) {
    return actor.roles().stream().anyMatch(READERS::contains);
  }
}
