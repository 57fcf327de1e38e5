package org.sira.desk.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.sira.access.Role;
import org.sira.shared.AnswersAsSent;
import org.sira.shared.Cursor;
import org.sira.shared.Page;
import org.sira.shared.Refusal;
import org.sira.worklist.Drafts;
import org.sira.worklist.TaskLists;
import org.sira.worklist.TaskQuery;
import org.sira.worklist.Tasks;
import org.sira.worklist.WorklistTask;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The worklist as an API. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

  record Item(String id, String step, String name, String caseNumber, String person, String stage, String office,
              String organisation, Role role, String assignee, int priority, Instant due, Instant created) {

    static Item of(WorklistTask task, Locale locale) {
      return new Item(task.id(), task.step(), task.name(locale), task.caseNumber(), task.person(), task.stage(),
          task.office(), task.organisation(), task.role(), task.assignee(), task.priority(), task.due(),
          task.created());
    }
  }

  record Detail(@JsonUnwrapped Item item, String help, Role escalatedTo, Map<String, Object> draft) {}

  record Answers(@JsonDeserialize(using = AnswersAsSent.class) Map<String, Object> answers) {

    Map<String, Object> required() {
      if (answers == null) {
        throw new Refusal(Refusal.Kind.MALFORMED, "MALFORMED", Map.of("field", "answers"));
      }
      return answers;
    }
  }

  private final TaskLists lists;
  private final Tasks tasks;
  private final Drafts drafts;

  TasksApi(TaskLists lists, Tasks tasks, Drafts drafts) {
    this.lists = lists;
    this.tasks = tasks;
    this.drafts = drafts;
  }

  @GetMapping
  Page<Item> list(@RequestParam(defaultValue = "all") String queue, @RequestParam(name = "case", required = false) String number,
      @RequestParam(required = false) String stage, @RequestParam(required = false) String step,
      @RequestParam(required = false) String office, @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(required = false) String after, @RequestParam(required = false) Integer size, Locale locale) {
    var query = new TaskQuery(TaskQuery.Queue.of(queue), number, stage, step, office, overdue, null);
    return lists.list(query, after, Cursor.size(size)).map(task -> Item.of(task, locale));
  }

  @GetMapping("/{id}")
  Detail get(@PathVariable String id, Locale locale) {
    var task = lists.read(id);
    return new Detail(Item.of(task, locale), lists.step(task).help(locale), task.escalatedTo(), lists.draft(task));
  }

  @GetMapping(path = "/{id}/form", produces = MediaType.APPLICATION_JSON_VALUE)
  String form(@PathVariable String id) {
    return lists.formSource(lists.task(id));
  }

  @PostMapping("/{id}/claim")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void claim(@PathVariable String id) {
    tasks.claim(id);
  }

  @PostMapping("/{id}/unclaim")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unclaim(@PathVariable String id) {
    tasks.unclaim(id);
  }

  @PutMapping("/{id}/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void draft(@PathVariable String id, @RequestBody Answers body) {
    drafts.save(id, body.required());
  }

  @PostMapping("/{id}/complete")
  Tasks.Completed complete(@PathVariable String id, @RequestBody Answers body) {
    return tasks.complete(id, body.required());
  }
}
