package org.sira.casefile.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sira.casefile.Casefiles;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

/** Shows the manager who of the family asks for what; the answer is kept, and pays nothing. */
@Component
class ConsiderTransferStep implements TaskStep {

  private static final Set<String> ASKED = Set.of("relativeName", "relationship", "familyWish");

  private final Casefiles casefiles;

  ConsiderTransferStep(Casefiles casefiles) {
    this.casefiles = casefiles;
  }

  @Override
  public String step() {
    return "considerTransfer";
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return casefiles.latestAnswers(work.caseId(), "informFamily").entrySet().stream()
        .filter(answer -> ASKED.contains(answer.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    return Map.of();
  }
}
