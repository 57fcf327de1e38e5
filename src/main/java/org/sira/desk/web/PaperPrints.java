package org.sira.desk.web;

import java.util.UUID;
import org.sira.access.Flash;
import org.sira.desk.CaseDesk;
import org.sira.papers.Edition;
import org.sira.papers.PaperSubject;
import org.sira.papers.Papers;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.worklist.TaskLists;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Prints papers: the first time beside the form of a step, again from the documents of the case. */
@Controller
class PaperPrints {

  private final Papers papers;
  private final DeskPapers deskPapers;
  private final CaseDesk desk;
  private final TaskLists lists;

  PaperPrints(Papers papers, DeskPapers deskPapers, CaseDesk desk, TaskLists lists) {
    this.papers = papers;
    this.deskPapers = deskPapers;
    this.desk = desk;
    this.lists = lists;
  }

  @PostMapping("/tasks/{id}/papers/{kind}")
  String print(@PathVariable String id, @PathVariable String kind) {
    var task = lists.openTask(id);
    var order = deskPapers.orders(task).stream().filter(one -> one.kind().equals(kind)).findFirst()
        .orElseThrow(Refusal::notFound);
    return "redirect:/cases/" + task.caseNumber() + "/papers/" + papers.request(order).id();
  }

  @PostMapping("/cases/{number}/papers/{id}/again")
  String again(@PathVariable String number, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean bilingual,
      @RequestParam(defaultValue = "false") boolean large, @RequestParam(required = false) String reason,
      RedirectAttributes redirect) {
    if (papers.of(PaperSubject.of(desk.facts(number).id())).stream().noneMatch(paper -> paper.id().equals(id))) {
      throw Refusal.notFound();
    }
    redirect.addFlashAttribute(Flash.NAME, printed(id, new Edition(bilingual, large), reason));
    return "redirect:/cases/" + number + "/documents";
  }

  private Flash printed(UUID id, Edition edition, String reason) {
    try {
      papers.issueAgain(id, edition, reason);
      return Flash.ok("desk.papers.again.done");
    } catch (InvalidAnswers noReason) {
      return Flash.late("desk.papers.again.refused");
    }
  }
}
