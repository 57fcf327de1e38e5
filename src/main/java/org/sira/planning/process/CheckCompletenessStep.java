package org.sira.planning.process;

import java.util.Map;
import org.sira.engine.ModelReader;
import org.sira.forms.FormReader;
import org.sira.planning.CompletenessCheck;
import org.sira.planning.PlanReckoner;
import org.sira.planning.Planning;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.sira.worklist.Worklist;
import org.springframework.stereotype.Component;

@Component
class CheckCompletenessStep implements TaskStep {

  private final Planning planning;
  private final PlanReckoner reckoner;
  private final CompletenessCheck completeness;
  private final Worklist worklist;
  private final ModelReader models;
  private final FormReader forms;

  CheckCompletenessStep(Planning planning, PlanReckoner reckoner, CompletenessCheck completeness,
      Worklist worklist, ModelReader models, FormReader forms) {
    this.planning = planning;
    this.reckoner = reckoner;
    this.completeness = completeness;
    this.worklist = worklist;
    this.models = models;
    this.forms = forms;
  }

  @Override
  public String step() {
    return "checkCompleteness";
  }

  @Override
  public void check(TaskWork work) {
    planning.requireOthersPlan(work.caseId(), work.by());
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return Map.of("reasonNeeded", reckoner.needsReason(work.caseId()));
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    if ("COMPLETE".equals(work.text("completeness"))) {
      completeness.checkCompleteness(work.caseId(), work.text("overrideReason"), asksForReason(work));
    }
    return Map.of();
  }

  /** A case keeps the form that it began with, which may be older than the reason. */
  private boolean asksForReason(TaskWork work) {
    return worklist.open(work.caseId(), step()).stream().filter(task -> task.id().equals(work.taskId()))
        .anyMatch(task -> forms.read(models.form(task.processDefinitionId(), step())).asks("overrideReason"));
  }
}
