package org.sira.worklist;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.sira.access.CurrentActor;
import org.sira.engine.ModelReader;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes the worklist from the engine's task events, built into every user task of every model, so that nobody can
 * forget it and a rolled-back step leaves no row behind.
 */
@Component
class WorklistListener extends AbstractBpmnParseListener implements TaskListener {

  private final ObjectProvider<TaskStore> store;
  private final ObjectProvider<CaseCards> cards;
  private final ObjectProvider<ModelReader> models;
  private final CurrentActor actors;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WorklistListener(ObjectProvider<TaskStore> store, ObjectProvider<CaseCards> cards, ObjectProvider<ModelReader> models,
      CurrentActor actors, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.cards = cards;
    this.models = models;
    this.actors = actors;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    for (var event : new String[] {EVENTNAME_CREATE, EVENTNAME_ASSIGNMENT, EVENTNAME_UPDATE, EVENTNAME_COMPLETE,
        EVENTNAME_DELETE}) {
      definition.addBuiltInTaskListener(event, this);
    }
  }

  @Override
  public void notify(DelegateTask task) {
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> open(task);
      case EVENTNAME_COMPLETE, EVENTNAME_DELETE -> store.getObject().remove(task.getId(), actors.get().username(),
          clock.instant(), EVENTNAME_COMPLETE.equals(task.getEventName()));
      default -> store.getObject().change(task.getId(), task.getAssignee(), due(task));
    }
  }

  private void open(DelegateTask task) {
    store.getObject().add(row(task), cards.getObject().card(caseOf(task)));
    events.publishEvent(new TaskOpened(task.getId()));
  }

  private TaskRow row(DelegateTask task) {
    var step = models.getObject().step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    return new TaskRow(task.getId(), task.getProcessDefinitionId(), task.getProcessInstanceId(), step, stageOf(task),
        roleOf(task), step.several() ? (String) task.getVariable("seat") : null, task.getAssignee(), due(task),
        clock.instant());
  }

  /** A task without a due date in its model is due at once. */
  private Instant due(DelegateTask task) {
    return task.getDueDate() == null ? clock.instant() : task.getDueDate().toInstant();
  }

  private static CaseId caseOf(DelegateTask task) {
    return CaseId.of((String) task.getVariable("caseId"));
  }

  private static String roleOf(DelegateTask task) {
    return task.getCandidates().stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .map(IdentityLink::getGroupId).findFirst().orElseThrow();
  }

  /** The stage is the process that the root called; null for the root's own steps. */
  private String stageOf(DelegateTask task) {
    var instance = ((ExecutionEntity) task.getExecution()).getProcessInstance();
    String stage = null;
    while (instance.getSuperExecution() != null) {
      stage = models.getObject().processKey(instance.getProcessDefinitionId());
      instance = instance.getSuperExecution().getProcessInstance();
    }
    return stage;
  }
}
