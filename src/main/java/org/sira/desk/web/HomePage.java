package org.sira.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.casefile.CaseActs;
import org.sira.casefile.CaseLists;
import org.sira.casefile.CaseLists.Waiting;
import org.sira.worklist.TaskLists;
import org.sira.worklist.TaskQuery;
import org.sira.worklist.TaskQuery.Queue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what waits for this person, as counts that open their lists, and what comes first today. */
@Controller
class HomePage {

  private static final Map<Role, String> OTHER_DESKS = Map.of(Role.ADMIN, "/admin", Role.AUDITOR, "/audit");

  /** A count that opens its list. */
  public record Tile(String labelKey, String href, String count, String kind) {}

  private final TaskLists lists;
  private final CaseLists cases;
  private final CaseActs acts;
  private final WorklistModel worklist;
  private final CurrentActor actors;

  HomePage(TaskLists lists, CaseLists cases, CaseActs acts, WorklistModel worklist, CurrentActor actors) {
    this.lists = lists;
    this.cases = cases;
    this.acts = acts;
    this.worklist = worklist;
    this.actors = actors;
  }

  @GetMapping("/")
  String home(Model model, Locale locale) {
    var actor = actors.get();
    model.addAttribute("displayName", actor.displayName());
    model.addAttribute("days", cases.silentAfterDays());
    model.addAttribute("tiles", tiles(actor));
    model.addAttribute("links", actor.roles().stream().sorted().map(OTHER_DESKS::get).filter(href -> href != null).toList());
    if (readsCases(actor)) {
      worklist.fill(model, new ListChoice(mineOrGroup(), null, null, null), null, locale);
    }
    return "desk/home";
  }

  private List<Tile> tiles(Actor actor) {
    var tiles = new ArrayList<Tile>();
    if (readsCases(actor)) {
      tiles.add(tile("mine", "/tasks?f=mine", TaskQuery.of(Queue.MINE), ""));
      tiles.add(tile("group", "/tasks?f=group", TaskQuery.of(Queue.GROUP), ""));
      tiles.add(tile("overdue", "/tasks?f=overdue", new ListChoice("overdue", null, null, null).query(), "late"));
    }
    if (acts.mayAct(actor)) {
      tiles.add(tile("contactDue", Waiting.CONTACT_DUE));
      tiles.add(tile("silent", Waiting.SILENT));
    }
    if (actor.roles().stream().anyMatch(Role::approves)) {
      tiles.add(tile("approvals", "/approvals", ofStep("signOff"), "soon"));
    }
    if (actor.has(Role.FINANCE)) {
      tiles.add(tile("payments", "/payments", ofStep("releasePayment"), "soon"));
    }
    return tiles;
  }

  private Tile tile(String key, String href, TaskQuery query, String kind) {
    return tile(key, href, lists.count(query), kind);
  }

  private Tile tile(String key, Waiting waiting) {
    return tile(key, "/cases?f=" + waiting, cases.count(new CaseLists.Query(null, null, null, null, null, waiting, null)), "soon");
  }

  private static Tile tile(String key, String href, int count, String kind) {
    return new Tile("desk.tile." + key, href, count >= 1000 ? "999+" : String.valueOf(count), count == 0 ? "" : kind);
  }

  private String mineOrGroup() {
    return lists.count(TaskQuery.of(Queue.MINE)) > 0 ? "mine" : "group";
  }

  private static TaskQuery ofStep(String step) {
    return new TaskQuery(Queue.GROUP, null, null, step, null, false, null);
  }

  private static boolean readsCases(Actor actor) {
    return actor.roles().stream().anyMatch(Role::readsCases);
  }
}
