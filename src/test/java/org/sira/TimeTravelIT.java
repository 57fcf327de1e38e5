package org.sira;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SiraTest
class TimeTravelIT {

  @Autowired TimeTravel timeTravel;
  @Autowired Clock clock;
  @Autowired RuntimeService running;
  @Autowired RepositoryService repository;
  @Autowired HistoryService history;
  @Autowired ManagementService jobs;

  @AfterEach
  void nothingOfTheseModelsStays() {
    repository.createDeploymentQuery().deploymentName("time-travel").list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }

  @Test
  void timersRunInOrderOfTimeAlsoThoseThatAreMadeOnTheWay() {
    var began = clock.instant();
    var twice = start(Bpmn.createExecutableProcess("twice").startEvent()
        .intermediateCatchEvent("afterThreeDays").timerWithDuration("P3D")
        .intermediateCatchEvent("afterSixDays").timerWithDuration("P3D").endEvent().done());
    var once = start(Bpmn.createExecutableProcess("once").startEvent()
        .intermediateCatchEvent("afterFourDays").timerWithDuration("P4D").endEvent().done());

    var journey = timeTravel.advance(Period.ofDays(10));

    assertThat(journey.failed()).isEmpty();
    assertThat(daysUntil(began, twice, "afterThreeDays")).isEqualTo(3);
    assertThat(daysUntil(began, once, "afterFourDays")).isEqualTo(4);
    assertThat(daysUntil(began, twice, "afterSixDays")).isEqualTo(6);
    assertThat(Duration.between(began, journey.now())).isBetween(Duration.ofDays(10), Duration.ofDays(10).plusMinutes(1));
    assertThat(Duration.between(clock.instant(), org.camunda.bpm.engine.impl.util.ClockUtil.now().toInstant()).abs())
        .as("the engine's clock goes along").isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void aTimerBeyondTheTargetWaits() {
    var instance = start(waiting("P11D"));

    timeTravel.advance(Period.ofDays(10));
    assertThat(runs(instance)).isTrue();

    timeTravel.advance(Period.ofDays(2));
    assertThat(runs(instance)).isFalse();
  }

  @Test
  void aStepThatIsDueAtOnceRunsBeforeTheClockMoves() {
    var began = clock.instant();
    var instance = start(Bpmn.createExecutableProcess("soon").startEvent().camundaAsyncAfter().manualTask("doAtOnce")
        .endEvent().done());

    timeTravel.advance(Period.ofDays(1));

    assertThat(daysUntil(began, instance, "doAtOnce")).isZero();
    assertThat(runs(instance)).isFalse();
  }

  @Test
  void aStepThatFailsIsToldAndTriedAgainAtTheMomentOfItsNextTry() {
    var instance = start(Bpmn.createExecutableProcess("failing").startEvent().camundaAsyncAfter()
        .exclusiveGateway("unanswered").condition("yes", "${neverAnswered}").endEvent()
        .moveToLastGateway().endEvent().done());
    var began = clock.instant();

    var journey = timeTravel.advance(Duration.ofSeconds(30));

    assertThat(journey.failed()).extracting(TimeTravel.Failure::what).hasSize(2).allMatch(step -> step.startsWith("failing/"));
    assertThat(Duration.between(began, journey.failed().get(1).at())).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(20));
    running.setVariable(instance.getId(), "neverAnswered", true);

    assertThat(timeTravel.advance(Duration.ofMinutes(5)).failed()).isEmpty();
    assertThat(runs(instance)).isFalse();
  }

  @Test
  void whatIsSuspendedRests() {
    var instance = start(waiting("P1D"));
    running.suspendProcessInstanceById(instance.getId());

    timeTravel.advance(Period.ofDays(2));
    assertThat(runs(instance)).isTrue();

    running.activateProcessInstanceById(instance.getId());
    timeTravel.runDue();
    assertThat(runs(instance)).isFalse();
  }

  @Test
  void theEnginesOwnHousekeepingIsLeftOut() {
    history.cleanUpHistoryAsync(true);
    var before = history.findHistoryCleanupJobs().stream().map(job -> job.getDuedate()).toList();

    timeTravel.advance(Period.ofDays(3));

    assertThat(history.findHistoryCleanupJobs()).isNotEmpty();
    assertThat(history.findHistoryCleanupJobs().stream().map(job -> job.getDuedate()).toList()).isEqualTo(before);
    history.findHistoryCleanupJobs().forEach(job -> jobs.deleteJob(job.getId()));
  }

  private static BpmnModelInstance waiting(String duration) {
    return Bpmn.createExecutableProcess("waiting").startEvent().intermediateCatchEvent("pause")
        .timerWithDuration(duration).endEvent().done();
  }

  private ProcessInstance start(BpmnModelInstance model) {
    var deployment = repository.createDeployment().name("time-travel")
        .addModelInstance("model.bpmn", model).deployWithResult();
    return running.startProcessInstanceById(deployment.getDeployedProcessDefinitions().get(0).getId(), Map.of());
  }

  private long daysUntil(Instant began, ProcessInstance instance, String activity) {
    HistoricActivityInstance found = history.createHistoricActivityInstanceQuery()
        .processInstanceId(instance.getId()).activityId(activity).finished().singleResult();
    Date ended = found.getEndTime();
    return Duration.between(began, ended.toInstant().plusSeconds(1)).toDays();
  }

  private boolean runs(ProcessInstance instance) {
    return running.createProcessInstanceQuery().processInstanceId(instance.getId()).count() == 1;
  }
}
