package org.sira.engine;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Has the failed jobs of a case tried again at once, when what they failed on is over; nobody must wait for their turn. */
@Component
public class AnotherTry {

  /** As many tries as a new job has: the first and one after each interval of the settings. */
  private static final int TRIES = 5;

  private final RuntimeService runtime;
  private final ManagementService management;
  private final Clock clock;

  AnotherTry(RuntimeService runtime, ManagementService management, Clock clock) {
    this.runtime = runtime;
    this.management = management;
    this.clock = clock;
  }

  /** Gives the failed jobs of every process of this case all their tries back, the first of them now. */
  public void of(String caseNumber) {
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().forEach(instance ->
        management.createJobQuery().processInstanceId(instance.getId()).withException().list().forEach(job -> {
          management.setJobRetries(job.getId(), TRIES);
          management.setJobDuedate(job.getId(), Date.from(clock.instant()));
        }));
  }
}
