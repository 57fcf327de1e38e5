package org.sira.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.sira.access.Flash;
import org.sira.forms.FormPost;
import org.sira.shared.Refusal;
import org.sira.shared.web.Problems;
import org.sira.worklist.Drafts;
import org.sira.worklist.TaskLists;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a half-filled form asks of the server: to be kept, and to be shown again when an answer changes the questions. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskDraftPages {

  private static final String BY_SCRIPT = "X-Requested-With=XMLHttpRequest";

  private final TaskLists lists;
  private final Drafts drafts;
  private final TaskPost post;
  private final RefusedTask refused;
  private final TaskModel taskModel;
  private final WorklistModel worklist;
  private final Problems problems;
  private final MessageSource messages;
  private final Clock clock;

  TaskDraftPages(TaskLists lists, Drafts drafts, TaskPost post, RefusedTask refused, TaskModel taskModel,
      WorklistModel worklist, Problems problems, MessageSource messages, Clock clock) {
    this.lists = lists;
    this.drafts = drafts;
    this.post = post;
    this.refused = refused;
    this.taskModel = taskModel;
    this.worklist = worklist;
    this.problems = problems;
    this.messages = messages;
    this.clock = clock;
  }

  /** The script may deliver late what was typed long ago, and says when that was. */
  @PostMapping(path = "/draft", headers = BY_SCRIPT, produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  @ResponseBody
  String saveByScript(@PathVariable String id, @RequestHeader("X-Typed-At") Instant typedAt, HttpServletRequest request,
      Locale locale) {
    var task = lists.openTask(id);
    drafts.save(id, FormPost.toAnswers(lists.form(task), FormPost.parameters(request.getParameterMap())), typedAt);
    return messages.getMessage("desk.draft.savedAt", new Object[] {DueWords.time(clock.instant())}, locale);
  }

  @PostMapping("/draft")
  String save(@PathVariable String id, @ModelAttribute("choice") ListChoice choice, HttpServletRequest request,
      HttpServletResponse response, Model model, Locale locale, RedirectAttributes redirect) {
    var task = lists.openTask(id);
    var posted = post.read(task, request);
    try {
      drafts.save(id, posted.orRefuse());
    } catch (Refusal refusal) {
      return refused.show(task, choice, posted.answers(), refusal, model, response, locale);
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.ok("desk.draft.saved"));
    return "redirect:" + choice.link("/tasks/" + id);
  }

  @PostMapping(path = "/form", headers = BY_SCRIPT)
  String showAgainByScript(@PathVariable String id, @ModelAttribute("choice") ListChoice choice,
      HttpServletRequest request, Model model, Locale locale) {
    return showAgain(id, choice, request, model, locale, "desk/task :: refreshed");
  }

  @PostMapping(path = "/form", headers = "HX-Request=true")
  String showAgainByHtmx(@PathVariable String id, @ModelAttribute("choice") ListChoice choice,
      HttpServletRequest request, Model model, Locale locale) {
    return showAgain(id, choice, request, model, locale, "desk/task :: refreshed");
  }

  @PostMapping("/form")
  String showAgain(@PathVariable String id, @ModelAttribute("choice") ListChoice choice, HttpServletRequest request,
      Model model, Locale locale) {
    worklist.fill(model, choice, id, locale);
    return showAgain(id, choice, request, model, locale, "desk/worklist");
  }

  /** The script shows this sentence beside the form; gone tells it to drop its copy of a task that is done. */
  @ExceptionHandler
  ResponseEntity<String> refused(Refusal refusal, Locale locale) {
    var status = "ALREADY_DONE".equals(refusal.code()) ? HttpStatus.GONE : Problems.status(refusal.kind());
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(problems.sentence(refusal, locale));
  }

  private String showAgain(String id, ListChoice choice, HttpServletRequest request, Model model, Locale locale,
      String view) {
    var task = lists.task(id);
    var posted = post.readToShowAgain(task, request);
    taskModel.form(model, task, choice, posted.answers(), posted.faults(), locale);
    return view;
  }
}
