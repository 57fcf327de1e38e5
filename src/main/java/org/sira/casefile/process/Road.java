package org.sira.casefile.process;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sira.engine.ModelReader;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * The road of a case as the engine runs it: set out, told of events, held and moved on. A message that nobody waits
 * for is refused with the code that the caller gives for it.
 */
@Component
public class Road {

  static final String CASE_ID = "caseId";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;

  Road(RuntimeService runtime, TaskService tasks, ManagementService management) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
  }

  /** Starts the road and returns the root's instance id. */
  public String start(CaseId id, String number) {
    return runtime.startProcessInstanceByKey(ModelReader.ROAD, number, Map.of(CASE_ID, id.toString()))
        .getProcessInstanceId();
  }

  /** Starts the road again under the same number, at the start that reopening has. */
  public String reopen(CaseId id, String number) {
    return runtime.createMessageCorrelation("casefile.Reopened").processInstanceBusinessKey(number)
        .setVariable(CASE_ID, id.toString()).correlateStartMessage().getProcessInstanceId();
  }

  /** Tells the root of an event; refused with the code when the root is in no state for it. */
  public void tell(String rootInstance, String message, String refusalCode) {
    try {
      runtime.createMessageCorrelation(message).processInstanceId(rootInstance).correlate();
    } catch (MismatchingMessageCorrelationException nobodyWaits) {
      throw Refusal.conflict(refusalCode);
    }
  }

  /** Tells whichever stage of the case waits for the event. */
  public void tellStage(String number, String message, String refusalCode) {
    try {
      runtime.createMessageCorrelation(message).processInstanceBusinessKey(number).correlate();
    } catch (MismatchingMessageCorrelationException nobodyWaits) {
      throw Refusal.conflict(refusalCode);
    }
  }

  /** Stops everything below the root; the root itself goes on hearing messages. */
  public void suspendStages(String rootInstance) {
    below(rootInstance, false).forEach(stage -> runtime.suspendProcessInstanceById(stage.getId()));
  }

  /** Moves the due dates and timers of everything below the root by the length of the hold, then lets it run. */
  public void activateStages(String rootInstance, Duration held) {
    for (var stage : below(rootInstance, true)) {
      tasks.createTaskQuery().processInstanceId(stage.getId()).list().forEach(task -> {
        task.setDueDate(later(task.getDueDate(), held));
        tasks.saveTask(task);
      });
      management.createJobQuery().processInstanceId(stage.getId()).timers().list().forEach(job ->
          management.setJobDuedate(job.getId(), later(job.getDuedate(), held), true));
      runtime.activateProcessInstanceById(stage.getId());
    }
  }

  private List<ProcessInstance> below(String rootInstance, boolean suspended) {
    var query = runtime.createProcessInstanceQuery().rootProcessInstanceId(rootInstance);
    return (suspended ? query.suspended() : query.active()).list().stream()
        .filter(instance -> !instance.getId().equals(rootInstance)).toList();
  }

  private static Date later(Date date, Duration by) {
    return date == null ? null : Date.from(date.toInstant().plus(by));
  }
}
