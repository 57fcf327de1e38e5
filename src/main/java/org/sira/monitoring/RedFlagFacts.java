package org.sira.monitoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.sira.worklist.AcceptedAnswer;
import org.springframework.stereotype.Component;

/** What a contact revealed, as the table of red flags asks for it. */
@Component
class RedFlagFacts {

  private static final String STEP = "contactReturnee";

  private final Casefiles casefiles;
  private final TryStore tries;
  private final ReturneeSearchStore searches;
  private final SatisfactionStore satisfaction;

  RedFlagFacts(Casefiles casefiles, TryStore tries, ReturneeSearchStore searches, SatisfactionStore satisfaction) {
    this.casefiles = casefiles;
    this.tries = tries;
    this.searches = searches;
    this.satisfaction = satisfaction;
  }

  Map<String, Object> of(CaseId id, Contact contact) {
    var answers = casefiles.latestAnswers(id, STEP);
    var facts = new HashMap<String, Object>();
    facts.put("activityState", answers.get("activityState"));
    facts.put("plansToLeave", Boolean.TRUE.equals(answers.get("plansToLeave")));
    facts.put("problems", answers.getOrDefault("problems", List.of()));
    facts.put("satisfaction", satisfaction.of(contact.id()).map(said -> said.answers().get("overall")).orElse(null));
    facts.put("things", tries.things(contact.id()).stream().map(Thing::state).distinct().toList());
    facts.put("incomeGone", isNothing(number(answers)) && hadIncome(id));
    facts.put("refused", Try.refused(tries.of(contact.id())));
    facts.put("searchedFor", contact.openedAt() != null && searches.searchedSince(id, contact.openedAt()));
    return facts;
  }

  /** The monthly income told at the newest talk, in XOF; null when none was told. */
  BigDecimal income(CaseId id) {
    return number(casefiles.latestAnswers(id, STEP));
  }

  /** The monthly income told at the talk before, in XOF; null when none was. */
  BigDecimal incomeBefore(CaseId id) {
    return casefiles.answers(id).stream().filter(answer -> answer.step().equals(STEP)).skip(1)
        .map(AcceptedAnswer::answers).map(RedFlagFacts::number).filter(income -> income != null).findFirst().orElse(null);
  }

  private static BigDecimal number(Map<String, Object> answers) {
    return answers.get("monthlyIncome") == null ? null : new BigDecimal(answers.get("monthlyIncome").toString());
  }

  private boolean hadIncome(CaseId id) {
    var before = incomeBefore(id);
    return before != null && !isNothing(before);
  }

  private static boolean isNothing(BigDecimal income) {
    return income != null && income.signum() == 0;
  }
}
