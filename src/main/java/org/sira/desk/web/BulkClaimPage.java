package org.sira.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sira.access.Flash;
import org.sira.shared.Refusal;
import org.sira.shared.web.Problems;
import org.sira.worklist.TaskLists;
import org.sira.worklist.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the tasks that were ticked in the list, each for itself: one that a colleague has by now keeps back no other. */
@Controller
class BulkClaimPage {

  private static final int MOST = 50;

  private final Tasks tasks;
  private final TaskLists lists;
  private final Problems problems;

  BulkClaimPage(Tasks tasks, TaskLists lists, Problems problems) {
    this.tasks = tasks;
    this.lists = lists;
    this.problems = problems;
  }

  @PostMapping("/tasks/claim")
  String claim(@RequestParam(name = "task", defaultValue = "") List<String> ids,
      @ModelAttribute("choice") ListChoice choice, Locale locale, RedirectAttributes redirect) {
    var asked = ids.stream().distinct().limit(MOST).toList();
    var refused = asked.stream().flatMap(id -> refusal(id, locale).stream()).toList();
    redirect.addFlashAttribute(Flash.NAME, result(asked.size() - refused.size(), refused));
    return "redirect:" + choice.link("/tasks");
  }

  private static Flash result(int claimed, List<String> refused) {
    return refused.isEmpty() ? Flash.ok("desk.tasks.claimed", claimed)
        : Flash.late("desk.tasks.claimedSome", claimed, String.join(" ", refused));
  }

  /** Why the task could not be taken, with its case; nothing when it was. */
  private Optional<String> refusal(String id, Locale locale) {
    try {
      tasks.claim(id);
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(numberOf(id) + problems.sentence(refusal, locale));
    }
  }

  private String numberOf(String id) {
    try {
      return lists.task(id).caseNumber() + ": ";
    } catch (Refusal gone) {
      return "";
    }
  }
}
