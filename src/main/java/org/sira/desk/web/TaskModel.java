package org.sira.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sira.access.CurrentActor;
import org.sira.access.People;
import org.sira.forms.Filled;
import org.sira.forms.FormViews;
import org.sira.shared.InvalidAnswers.Fault;
import org.sira.worklist.Reckonings;
import org.sira.worklist.TaskLists;
import org.sira.worklist.WorklistTask;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the task's part of the page shows: its head, and one of its tabs. */
@Component
class TaskModel {

  private final TaskLists lists;
  private final FormViews views;
  private final WorklistModel worklist;
  private final TaskTabs tabs;
  private final BesideTheForm beside;
  private final Reckonings reckonings;
  private final People people;
  private final CurrentActor actors;
  private final DueWords dueWords;

  TaskModel(TaskLists lists, FormViews views, WorklistModel worklist, TaskTabs tabs, BesideTheForm beside,
      Reckonings reckonings, People people, CurrentActor actors, DueWords dueWords) {
    this.lists = lists;
    this.views = views;
    this.worklist = worklist;
    this.tabs = tabs;
    this.beside = beside;
    this.reckonings = reckonings;
    this.people = people;
    this.actors = actors;
    this.dueWords = dueWords;
  }

  /** The form with the reader's draft, or with what the case knows. */
  void form(Model model, WorklistTask task, ListChoice choice, Locale locale) {
    show(model, task, choice, new Filled(lists.known(task), lists.draft(task), List.of()), locale);
  }

  /** The form as it stands on the reader's screen, over what the case knows, with what is wrong about it. */
  void form(Model model, WorklistTask task, ListChoice choice, Map<String, Object> values, List<Fault> faults,
      Locale locale) {
    show(model, task, choice, new Filled(lists.known(task), values, faults), locale);
  }

  private void show(Model model, WorklistTask task, ListChoice choice, Filled filled, Locale locale) {
    head(model, task, choice, locale);
    var view = views.of(lists.form(task), filled, locale, !mine(task));
    model.addAttribute("form", view);
    model.addAttribute("errors", view.errors());
    model.addAttribute("refresh", choice.link("/tasks/" + task.id() + "/form"));
    reckonings.of(task, filled.valuesOverKnown()).ifPresent(reckoned -> model.addAttribute("reckoned", reckoned));
    model.addAttribute("beside", beside.of(task));
    model.addAttribute("documentNames", tabs.documentNames(task));
    model.addAttribute("papers", tabs.papers(task, locale));
    lists.draftedAt(task).ifPresent(at -> model.addAttribute("draftAt", at));
    model.addAttribute("tab", "form");
  }

  void tab(Model model, WorklistTask task, String tab, ListChoice choice, Locale locale) {
    head(model, task, choice, locale);
    model.addAttribute("tab", tab);
    tabs.fill(model, task, tab, locale);
  }

  private void head(Model model, WorklistTask task, ListChoice choice, Locale locale) {
    model.addAttribute("task", task);
    model.addAttribute("choice", choice);
    model.addAttribute("name", task.name(locale));
    model.addAttribute("help", Help.of(lists.step(task).help(locale)));
    model.addAttribute("due", dueWords.of(task.due(), locale));
    model.addAttribute("dueDate", dueWords.day(task.due(), locale));
    model.addAttribute("stage", worklist.stageName(task.stage(), locale));
    model.addAttribute("holder", task.assignee() == null ? null : people.displayName(task.assignee()));
    model.addAttribute("isMine", mine(task));
    model.addAttribute("mayTake", task.assignee() == null && lists.mayWork(task) && !task.onHold());
  }

  private boolean mine(WorklistTask task) {
    return actors.get().username().equals(task.assignee()) && !task.onHold();
  }

  /** What to do, and when it is done: the two sentences that every step's model carries. */
  public record Help(String todo, String done) {

    static Help of(String text) {
      int end = text.indexOf(". ");
      return end < 0 ? new Help(text, null) : new Help(text.substring(0, end + 1), text.substring(end + 2));
    }
  }
}
