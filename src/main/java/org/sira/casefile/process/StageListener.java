package org.sira.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.sira.casefile.StageRuns;
import org.sira.engine.ModelNames;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the case file when the case enters and leaves a stage: a call activity that the model numbers as one. */
@Component
class StageListener extends AbstractBpmnParseListener {

  private final ObjectProvider<StageRuns> runs;

  StageListener(ObjectProvider<StageRuns> runs) {
    this.runs = runs;
  }

  @Override
  public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (isStage(element)) {
      var stage = element.attribute("calledElement");
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START,
          (ExecutionListener) e -> runs.getObject().entered(caseOf(e), stage));
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_END,
          (ExecutionListener) e -> runs.getObject().left(caseOf(e), stage, outcome(e, stage)));
    }
  }

  private static boolean isStage(Element call) {
    var extensions = call.element("extensionElements");
    var properties = extensions == null ? null : extensions.element("properties");
    return properties != null && properties.elements("property").stream().anyMatch(p -> "stage".equals(p.attribute("name")));
  }

  private static String outcome(DelegateExecution execution, String stage) {
    return execution.isCanceled() || ((ExecutionEntity) execution).isDeleteRoot() ? null
        : (String) execution.getVariable(ModelNames.camelCase(stage) + "Outcome");
  }

  private static CaseId caseOf(DelegateExecution execution) {
    return CaseId.of((String) execution.getVariable(Road.CASE_ID));
  }
}
