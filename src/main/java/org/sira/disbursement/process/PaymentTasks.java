package org.sira.disbursement.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** Finds the open task of a payment, to lead from a list of payments to where it is worked on. */
@Component
public class PaymentTasks {

  private static final String PAYMENT = "payment";

  private final TaskService tasks;
  private final RuntimeService runtime;

  PaymentTasks(TaskService tasks, RuntimeService runtime) {
    this.tasks = tasks;
    this.runtime = runtime;
  }

  /** The ids of the open payment tasks of these cases, by the id of the line that each is about. */
  public Map<String, String> byLine(Collection<String> caseNumbers) {
    if (caseNumbers.isEmpty()) {
      return Map.of();
    }
    var open = new HashMap<String, String>();
    tasks.createTaskQuery().processDefinitionKey(PAYMENT)
        .processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new)).list()
        .forEach(task -> open.put(task.getProcessInstanceId(), task.getId()));
    var byLine = new HashMap<String, String>();
    for (VariableInstance line : lines(open.keySet())) {
      byLine.put((String) line.getValue(), open.get(line.getProcessInstanceId()));
    }
    return byLine;
  }

  private Collection<VariableInstance> lines(Collection<String> instances) {
    return instances.isEmpty() ? List.of() : runtime.createVariableInstanceQuery()
        .variableName(DisbursementProcess.LINE_ID).processInstanceIdIn(instances.toArray(String[]::new)).list();
  }
}
