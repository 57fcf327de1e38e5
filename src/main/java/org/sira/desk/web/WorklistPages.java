package org.sira.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.sira.access.Flash;
import org.sira.shared.Refusal;
import org.sira.worklist.TaskLists;
import org.sira.worklist.Tasks;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The worklist: filters, list and task on one page; one address per task. */
@Controller
@RequestMapping("/tasks")
class WorklistPages {

  private final TaskLists lists;
  private final Tasks tasks;
  private final WorklistModel worklist;
  private final TaskModel taskModel;
  private final TaskPost post;
  private final RefusedTask refused;

  WorklistPages(TaskLists lists, Tasks tasks, WorklistModel worklist, TaskModel taskModel, TaskPost post,
      RefusedTask refused) {
    this.lists = lists;
    this.tasks = tasks;
    this.worklist = worklist;
    this.taskModel = taskModel;
    this.post = post;
    this.refused = refused;
  }

  @GetMapping
  String list(@ModelAttribute("choice") ListChoice choice, Model model, Locale locale) {
    worklist.fill(model, choice, null, locale);
    return "desk/worklist";
  }

  @GetMapping("/{id}")
  String task(@PathVariable String id, @ModelAttribute("choice") ListChoice choice, Model model, Locale locale) {
    taskModel.form(model, lists.read(id), choice, locale);
    worklist.fill(model, choice, id, locale);
    return "desk/worklist";
  }

  @GetMapping(path = "/{id}", headers = "HX-Request=true")
  String taskAlone(@PathVariable String id, @ModelAttribute("choice") ListChoice choice, Model model, Locale locale,
      HttpServletResponse response) {
    response.setHeader("Vary", "HX-Request");
    taskModel.form(model, lists.read(id), choice, locale);
    return "desk/task :: task";
  }

  @GetMapping("/{id}/{tab:history|documents|diagram}")
  String tab(@PathVariable String id, @PathVariable String tab, @ModelAttribute("choice") ListChoice choice,
      Model model, Locale locale) {
    taskModel.tab(model, lists.read(id), tab, choice, locale);
    worklist.fill(model, choice, id, locale);
    return "desk/worklist";
  }

  @GetMapping(path = "/{id}/diagram.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  String diagram(@PathVariable String id) {
    return lists.diagram(lists.task(id));
  }

  @PostMapping("/{id}/claim")
  String claim(@PathVariable String id, @ModelAttribute("choice") ListChoice choice, RedirectAttributes redirect) {
    tasks.claim(id);
    redirect.addFlashAttribute(Flash.NAME, Flash.ok("desk.task.claimed"));
    return "redirect:" + choice.link("/tasks/" + id);
  }

  @PostMapping("/{id}/unclaim")
  String unclaim(@PathVariable String id, @ModelAttribute("choice") ListChoice choice, RedirectAttributes redirect) {
    tasks.unclaim(id);
    redirect.addFlashAttribute(Flash.NAME, Flash.ok("desk.task.givenBack"));
    return "redirect:" + choice.link("/tasks/" + id);
  }

  @PostMapping("/{id}/complete")
  String complete(@PathVariable String id, @ModelAttribute("choice") ListChoice choice, HttpServletRequest request,
      HttpServletResponse response, Model model, Locale locale, RedirectAttributes redirect) {
    var task = lists.openTask(id);
    var posted = post.read(task, request);
    try {
      tasks.complete(id, posted.orRefuse());
    } catch (Refusal refusal) {
      return refused.show(task, choice, posted.answers(), refusal, model, response, locale);
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.ok("desk.task.done", task.name(locale), task.person()));
    return "redirect:" + choice.link(worklist.nextOf(choice, task).map(next -> "/tasks/" + next.id()).orElse("/tasks"));
  }
}
