package org.sira.worklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sira.access.CurrentActor;
import org.springframework.stereotype.Component;

/** Works out, for whoever fills in a form, what its step makes of the answers so far. */
@Component
public class Reckonings {

  /** What is worked out, and the template that shows it. */
  public record Reckoned(String template, Object view) {}

  private final Map<String, TaskReckoning> reckonings;
  private final TaskForms forms;
  private final TaskGate gate;
  private final Tasks tasks;
  private final CurrentActor actors;

  Reckonings(List<TaskReckoning> reckonings, TaskForms forms, TaskGate gate, Tasks tasks, CurrentActor actors) {
    this.reckonings = reckonings.stream().collect(Collectors.toMap(TaskReckoning::step, Function.identity()));
    this.forms = forms;
    this.gate = gate;
    this.tasks = tasks;
    this.actors = actors;
  }

  /** Of the answers as they stand on the page, those that cannot be read left out; empty for steps that work out nothing. */
  public Optional<Reckoned> of(WorklistTask task, Map<String, Object> typed) {
    var actor = actors.get();
    return Optional.ofNullable(reckonings.get(task.step())).filter(reckoning -> gate.fits(task, actor))
        .map(reckoning -> new Reckoned(reckoning.template(),
            reckoning.view(tasks.work(task, actor, forms.readable(task, typed, tasks.knownFor(task, actor))))));
  }
}
