package org.sira.desk.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.sira.access.CurrentActor;
import org.sira.access.People;
import org.sira.casefile.CaseFacts;
import org.sira.casefile.CasePapers;
import org.sira.papers.Edition;
import org.sira.papers.Paper;
import org.sira.papers.PaperOrder;
import org.sira.papers.PaperSubject;
import org.sira.papers.Papers;
import org.sira.worklist.TaskLists;
import org.sira.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/** The papers of a case that the reader may open, as lists show them, and those to print beside a form. */
@Component
class DeskPapers {

  /** {@code again} is where a new version is asked for, null for an old version or a reader who issues none. */
  public record Line(Paper paper, String href, String by, String when, String again) {}

  /** A paper to hand over at a step: its newest version, null before there is one; {@code print} issues the first. */
  public record ToPrint(String kind, Line newest, String print, String more) {}

  private final Papers papers;
  private final CasePapers casePapers;
  private final TaskLists lists;
  private final People people;
  private final CurrentActor actors;

  DeskPapers(Papers papers, CasePapers casePapers, TaskLists lists, People people, CurrentActor actors) {
    this.papers = papers;
    this.casePapers = casePapers;
    this.lists = lists;
    this.people = people;
    this.actors = actors;
  }

  /** All versions of the case's papers, newest first. */
  List<Line> of(CaseFacts facts, Locale locale) {
    var newest = new HashSet<String>();
    return papers.of(PaperSubject.of(facts.id())).stream()
        .map(paper -> line(paper, facts.number(), newest.add(paper.kind() + " " + paper.item()), locale)).toList();
  }

  /** The papers of a task's step, for whoever works on it. */
  List<ToPrint> beside(WorklistTask task, Locale locale) {
    return orders(task).stream().map(order -> new ToPrint(order.kind(), newest(order, task.caseNumber(), locale),
        "/tasks/" + task.id() + "/papers/" + order.kind(), "/cases/" + task.caseNumber() + "/documents")).toList();
  }

  /** What a press on the button of a task's paper asks for. */
  List<PaperOrder> orders(WorklistTask task) {
    return lists.mayWork(task)
        ? papers.beside(lists.work(task), new Edition(false, casePapers.readsLittle(task.caseId()))) : List.of();
  }

  private Line newest(PaperOrder order, String number, Locale locale) {
    return papers.of(order.subject()).stream().filter(p -> p.kind().equals(order.kind()) && p.item().equals(order.item()))
        .findFirst().map(paper -> line(paper, number, false, locale)).orElse(null);
  }

  private Line line(Paper paper, String number, boolean newest, Locale locale) {
    var href = "/cases/" + number + "/papers/" + paper.id();
    return new Line(paper, href, people.displayName(paper.issuedBy()), DueWords.moment(paper.issuedAt(), locale),
        newest && papers.mayIssue(actors.get()) ? href + "/again" : null);
  }
}
