package org.sira.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sira.worklist.WorklistTask;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The tabs of a task beside its form. */
@Component
class TaskTabs {

  private static final int NEWEST = 50;

  private final DeskHistory history;
  private final DeskDocuments files;
  private final DeskPapers papers;

  TaskTabs(DeskHistory history, DeskDocuments files, DeskPapers papers) {
    this.history = history;
    this.files = files;
    this.papers = papers;
  }

  void fill(Model model, WorklistTask task, String tab, Locale locale) {
    switch (tab) {
      case "history" -> model.addAttribute("history", history.of(task.caseId(), null, NEWEST, locale).items());
      case "documents" -> model.addAttribute("documents", files.of(task.caseId(), locale));
      default -> { }
    }
  }

  List<DeskPapers.ToPrint> papers(WorklistTask task, Locale locale) {
    return papers.beside(task, locale);
  }

  Map<String, String> documentNames(WorklistTask task) {
    return files.names(task.caseId());
  }
}
