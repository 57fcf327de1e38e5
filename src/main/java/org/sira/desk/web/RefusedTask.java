package org.sira.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.web.Problems;
import org.sira.worklist.Drafts;
import org.sira.worklist.TaskLists;
import org.sira.worklist.WorklistTask;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a form again that was refused, whatever for, with all that was typed; as far as it can be kept it is a draft too. */
@Component
class RefusedTask {

  private final TaskLists lists;
  private final Drafts drafts;
  private final TaskModel taskModel;
  private final WorklistModel worklist;
  private final Problems problems;

  RefusedTask(TaskLists lists, Drafts drafts, TaskModel taskModel, WorklistModel worklist, Problems problems) {
    this.lists = lists;
    this.drafts = drafts;
    this.taskModel = taskModel;
    this.worklist = worklist;
    this.problems = problems;
  }

  String show(WorklistTask task, ListChoice choice, Map<String, Object> answers, Refusal refusal, Model model,
      HttpServletResponse response, Locale locale) {
    keep(task, answers);
    response.setStatus(Problems.status(refusal.kind()).value());
    var faults = refusal instanceof InvalidAnswers invalid ? invalid.faults() : List.<InvalidAnswers.Fault>of();
    if (faults.isEmpty()) {
      model.addAttribute("refused", problems.sentence(refusal, locale));
    }
    taskModel.form(model, current(task).orElse(task), choice, answers, faults, locale);
    worklist.fill(model, choice, task.id(), locale);
    return "desk/worklist";
  }

  private void keep(WorklistTask task, Map<String, Object> answers) {
    try {
      drafts.save(task.id(), answers);
    } catch (Refusal notStorable) {
      // The page that follows still holds what was typed.
    }
  }

  /** As it stands now, which may be what the refusal is about; empty when it ended meanwhile. */
  private Optional<WorklistTask> current(WorklistTask task) {
    try {
      return Optional.of(lists.task(task.id()));
    } catch (Refusal gone) {
      return Optional.empty();
    }
  }
}
