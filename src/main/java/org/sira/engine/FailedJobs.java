package org.sira.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sira.audit.Audit;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The engine's incidents as people who keep Sira running see them, and another try. */
@Component
public class FailedJobs {

  private static final int MOST = 200;
  /** The engine repeats an incident, without its job, in each process above: a step stands three calls deep at most. */
  private static final int LEVELS = 4;

  private final RuntimeService runtime;
  private final ManagementService management;
  private final Audit audit;

  FailedJobs(RuntimeService runtime, ManagementService management, Audit audit) {
    this.runtime = runtime;
    this.management = management;
    this.audit = audit;
  }

  /** The oldest first, at most 200. */
  @PreAuthorize("hasRole('ADMIN')")
  public List<FailedJob> list() {
    return runtime.createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
        .orderByIncidentTimestamp().asc().listPage(0, LEVELS * MOST).stream()
        .filter(incident -> incident.getConfiguration() != null).limit(MOST).map(this::failed).toList();
  }

  public long count() {
    return management.createJobQuery().noRetriesLeft().count();
  }

  /** Tries the step again, soon; refused when there is no such failure any more. */
  @UseCase
  @PreAuthorize("hasRole('ADMIN')")
  public void retry(String id) {
    var job = Optional.ofNullable(management.createJobQuery().jobId(id).noRetriesLeft().singleResult())
        .orElseThrow(Refusal::notFound);
    management.setJobRetries(job.getId(), 1);
    audit.noted("JOB_RETRIED", Map.of("job", id));
  }

  private FailedJob failed(Incident incident) {
    var job = management.createJobQuery().jobId(incident.getConfiguration()).singleResult();
    return new FailedJob(incident.getConfiguration(), caseNumber(incident), incident.getActivityId(),
        incident.getIncidentTimestamp().toInstant(), cause(job));
  }

  private String caseNumber(Incident incident) {
    ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceId(incident.getProcessInstanceId())
        .singleResult();
    return instance == null ? null : instance.getBusinessKey();
  }

  private static String cause(Job job) {
    return job == null ? null : job.getExceptionMessage();
  }
}
