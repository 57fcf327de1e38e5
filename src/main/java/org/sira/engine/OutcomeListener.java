package org.sira.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Hands a stage's outcome to the process that called it: which end event was reached, as the text
 * {@code <process>Outcome} and as one Boolean for each end event that the stage could have reached, so that the
 * caller's conditions always find a value and a second pass leaves nothing stale. An end that only closes a side
 * branch says so with the property {@code outcome} = {@code false}.
 */
@Component
class OutcomeListener extends AbstractBpmnParseListener {

  private static final String OUTCOMES = "sira.outcomes";

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl end) {
    if (!(scope instanceof ProcessDefinitionEntity process) || element.element("errorEventDefinition") != null
        || "false".equals(ModelProperties.of(element).get("outcome"))) {
      return;
    }
    outcomesOf(process).add(end.getId());
    end.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) OutcomeListener::tell);
  }

  private static void tell(DelegateExecution reached) {
    var called = ((ExecutionEntity) reached).getProcessInstance();
    var caller = called.getSuperExecution();
    if (caller == null || caller.getActivity().getFlowScope() != caller.getProcessDefinition()) {
      return; // nobody called, or one of several calls side by side, whose results live in our tables
    }
    var scope = caller.getProcessInstance();
    var process = (ProcessDefinitionEntity) called.getProcessDefinition();
    outcomesOf(process).forEach(end -> scope.setVariable(end, end.equals(reached.getCurrentActivityId())));
    scope.setVariable(ModelNames.camelCase(process.getKey()) + "Outcome", reached.getCurrentActivityId());
  }

  @SuppressWarnings("unchecked")
  private static List<String> outcomesOf(ProcessDefinitionEntity process) {
    if (process.getProperty(OUTCOMES) == null) {
      process.setProperty(OUTCOMES, new ArrayList<String>());
    }
    return (List<String>) process.getProperty(OUTCOMES);
  }
}
