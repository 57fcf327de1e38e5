package org.sira.worklist;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sira.access.Actor;
import org.sira.access.Scope;
import org.sira.engine.ModelReader;
import org.sira.engine.Step;
import org.sira.forms.CheckedAnswers;
import org.sira.forms.FormCheck;
import org.sira.forms.FormDefinition;
import org.sira.forms.FormReader;
import org.sira.shared.InvalidAnswers;
import org.springframework.stereotype.Component;

/** The forms of tasks: always the version that was deployed with the process the task belongs to. */
@Component
class TaskForms {

  private final ModelReader models;
  private final FormReader reader;
  private final FormCheck check;
  private final CaseCards cards;
  private final Scope scope;
  private final Attachments attachments;
  private final Map<String, FormDefinition> definitions = new ConcurrentHashMap<>();

  TaskForms(ModelReader models, FormReader reader, FormCheck check, CaseCards cards, Scope scope,
      Attachments attachments) {
    this.models = models;
    this.reader = reader;
    this.check = check;
    this.cards = cards;
    this.scope = scope;
    this.attachments = attachments;
  }

  Step step(WorklistTask task) {
    return models.step(task.processDefinitionId(), task.step());
  }

  String source(WorklistTask task) {
    return models.form(task.processDefinitionId(), step(task).form());
  }

  FormDefinition definition(WorklistTask task) {
    return definitions.computeIfAbsent(task.processDefinitionId() + "#" + task.step(), key -> reader.read(source(task)));
  }

  String diagram(WorklistTask task) {
    return models.diagram(task.processDefinitionId());
  }

  int version(WorklistTask task) {
    return models.version(task.processDefinitionId());
  }

  boolean confidential(WorklistTask task) {
    return step(task).confidential();
  }

  /** What the case already knows for the form's keys, the step's own knowledge before the person's record. */
  Map<String, Object> known(WorklistTask task, TaskWork work, TaskStep step) {
    var all = new HashMap<>(cards.known(task.caseId()));
    if (step != null) {
      all.putAll(step.known(work));
    }
    var known = new LinkedHashMap<String, Object>();
    definition(task).keys().stream().filter(key -> all.get(key) != null).forEach(key -> known.put(key, all.get(key)));
    unusable(definition(task), known).forEach(known::remove);
    return known;
  }

  /** The keys of facts that this form has no place for, such as an option that it does not offer. */
  private Set<String> unusable(FormDefinition form, Map<String, Object> known) {
    return check.check(form, known, known).faults().stream().filter(fault -> !"REQUIRED".equals(fault.code()))
        .map(InvalidAnswers.Fault::field).collect(Collectors.toSet());
  }

  CheckedAnswers check(WorklistTask task, Map<String, Object> answers, Map<String, Object> known) {
    var checked = check.check(definition(task), answers, known).orRefuse();
    requireDocumentsOf(task, checked.answers());
    return checked;
  }

  /** The answers that can be read as they stand, whether or not the form would take them; hidden ones are left out. */
  Map<String, Object> readable(WorklistTask task, Map<String, Object> typed, Map<String, Object> known) {
    return check.check(definition(task), typed, known).answers();
  }

  void checkDraft(WorklistTask task, Map<String, Object> answers) {
    check.checkDraft(definition(task), answers).orRefuse();
  }

  boolean inScope(CaseCard card, Actor actor) {
    return scope.covers(actor, card.office(), card.organisation());
  }

  private void requireDocumentsOf(WorklistTask task, Map<String, Object> answers) {
    var unknown = FileAnswers.in(answers, definition(task).fileFields())
        .filter(named -> !attachments.belongs(named.id(), task.caseId()))
        .map(named -> new InvalidAnswers.Fault(named.field(), "NOT_A_DOCUMENT")).distinct().toList();
    if (!unknown.isEmpty()) {
      throw new InvalidAnswers(unknown);
    }
  }
}
