package org.sira.desk.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sira.access.CurrentActor;
import org.sira.access.People;
import org.sira.engine.ModelReader;
import org.sira.shared.Cursor;
import org.sira.shared.Page;
import org.sira.worklist.TaskLists;
import org.sira.worklist.TaskQuery;
import org.sira.worklist.TaskQuery.Queue;
import org.sira.worklist.WorklistTask;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the worklist page shows beside the task: filters with counts, and the lines of the list. */
@Component
class WorklistModel {

  private static final int ON_A_PAGE = 20;

  /** A filter on the left; {@code count} stops at 999+. */
  public record Filter(String label, String href, String count, boolean current, boolean late) {}

  /** A line of the list; {@code free} says that the reader may take the task. */
  public record Line(WorklistTask task, String name, String stage, DueWords.Badge due, String holder, String href,
                     boolean current, boolean free) {}

  private final TaskLists lists;
  private final ModelReader models;
  private final People people;
  private final DueWords dueWords;
  private final CurrentActor actors;

  WorklistModel(TaskLists lists, ModelReader models, People people, DueWords dueWords, CurrentActor actors) {
    this.lists = lists;
    this.actors = actors;
    this.models = models;
    this.people = people;
    this.dueWords = dueWords;
  }

  void fill(Model model, ListChoice choice, String current, Locale locale) {
    Page<WorklistTask> page = lists.list(choice.query(), choice.after(), ON_A_PAGE);
    var stageNames = new HashMap<String, String>();
    var holders = new HashMap<String, String>();
    model.addAttribute("choice", choice);
    model.addAttribute("filters", filters(choice));
    model.addAttribute("stages", stages(choice, locale));
    model.addAttribute("lines", page.items().stream()
        .map(task -> line(task, choice, current, locale, stageNames, holders)).toList());
    model.addAttribute("total", capped(lists.count(choice.query())));
    model.addAttribute("nextHref", choice.next(page.next()));
  }

  /**
   * The next task of the same person that the reader may do, while the person is at hand; then the task that follows the
   * one just done in the list the reader came from; after its last, the first of it.
   */
  Optional<WorklistTask> nextOf(ListChoice choice, WorklistTask done) {
    return ofSamePerson(done).or(() -> ofList(choice, done));
  }

  private Optional<WorklistTask> ofSamePerson(WorklistTask done) {
    var reader = actors.get().username();
    return lists.ofCase(done.caseId()).stream().filter(task -> !task.id().equals(done.id()) && !task.onHold() && lists.mayWork(task))
        .filter(task -> task.assignee() == null || task.assignee().equals(reader)).findFirst();
  }

  private Optional<WorklistTask> ofList(ListChoice choice, WorklistTask done) {
    var following = lists.list(choice.query(), new Cursor(done.due(), done.id()).toString(), 1).items().stream();
    return following.findFirst().or(() -> lists.list(choice.query(), null, 1).items().stream().findFirst());
  }

  String stageName(String stage, Locale locale) {
    return stage == null ? null : models.name(stage, locale);
  }

  private List<Filter> filters(ListChoice choice) {
    var counts = new LinkedHashMap<String, TaskQuery>();
    counts.put("mine", TaskQuery.of(Queue.MINE));
    counts.put("group", TaskQuery.of(Queue.GROUP));
    counts.put("all", TaskQuery.of(Queue.ALL));
    counts.put("overdue", new ListChoice("overdue", null, null, null).query());
    return counts.entrySet().stream().map(each -> new Filter("desk.filter." + each.getKey(),
        new ListChoice(each.getKey(), null, null, null).link("/tasks"), capped(lists.count(each.getValue())),
        each.getKey().equals(choice.filter()) && choice.stage() == null, "overdue".equals(each.getKey()))).toList();
  }

  private List<Filter> stages(ListChoice choice, Locale locale) {
    var counts = lists.countByStage(choice.withStage(null).query());
    return models.stages().stream().filter(stage -> counts.containsKey(stage.process()))
        .map(stage -> new Filter(stage.name(locale), choice.withStage(stage.process()).link("/tasks"),
            capped(counts.get(stage.process())), stage.process().equals(choice.stage()), false)).toList();
  }

  private Line line(WorklistTask task, ListChoice choice, String current, Locale locale, Map<String, String> stageNames,
      Map<String, String> holders) {
    var stage = task.stage() == null ? null : stageNames.computeIfAbsent(task.stage(), key -> models.name(key, locale));
    var holder = task.assignee() == null ? null : holders.computeIfAbsent(task.assignee(), people::displayName);
    return new Line(task, task.name(locale), stage, dueWords.of(task.due(), locale), holder,
        choice.link("/tasks/" + task.id()), task.id().equals(current),
        task.assignee() == null && !task.onHold() && lists.mayWork(task));
  }

  private static String capped(int count) {
    return count >= 1000 ? "999+" : String.valueOf(count);
  }
}
