package org.sira.monitoring.process;

import java.util.HashMap;
import java.util.Map;
import org.sira.monitoring.Talks;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
public class ContactReturneeStep implements TaskStep {

  private final Talks talks;

  ContactReturneeStep(Talks talks) {
    this.talks = talks;
  }

  @Override
  public String step() {
    return "contactReturnee";
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return talks.known(work.caseId());
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    var talk = talks.contactReturnee(work);
    var searched = Map.of(FollowUpProcess.REACHED, talk.reached(), FollowUpProcess.SEARCH_NEEDED, talk.searchNeeded(),
        FollowUpProcess.SATISFACTION_DUE, talk.satisfactionDue());
    return talk.refused() ? with(searched, FollowUpProcess.SURVEY_DUE) : searched;
  }

  /** Who does not wish to talk is not asked the questions of the survey. */
  private static Map<String, Boolean> with(Map<String, Boolean> answers, String notDue) {
    var all = new HashMap<>(answers);
    all.put(notDue, false);
    return all;
  }
}
