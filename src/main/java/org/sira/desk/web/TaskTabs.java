package org.sira.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sira.documents.Documents;
import org.sira.forms.FormDefinition;
import org.sira.worklist.WorklistTask;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The tabs of a task beside its form, and the files that come with the form. */
@Component
class TaskTabs {

  private static final int NEWEST = 50;

  private final DeskHistory history;
  private final DeskDocuments files;
  private final Documents documents;

  TaskTabs(DeskHistory history, DeskDocuments files, Documents documents) {
    this.history = history;
    this.files = files;
    this.documents = documents;
  }

  void fill(Model model, WorklistTask task, String tab, Locale locale) {
    switch (tab) {
      case "history" -> model.addAttribute("history", history.of(task.caseId(), null, NEWEST, locale).items());
      case "documents" -> model.addAttribute("documents", files.of(task.caseId(), locale));
      default -> { }
    }
  }

  Map<String, String> documentNames(WorklistTask task) {
    return files.names(task.caseId());
  }

  /** Keeps the files that were chosen in the form and adds their ids to the answers that ask for files. */
  Map<String, Object> withFiles(WorklistTask task, FormDefinition form, Map<String, Object> answers,
      HttpServletRequest request) {
    if (!(request instanceof MultipartHttpServletRequest upload)) {
      return answers;
    }
    var all = new HashMap<>(answers);
    for (var field : form.fileFields()) {
      upload.getFiles(field).stream().filter(file -> !file.isEmpty()).forEach(file -> add(all, field, keep(task, file)));
    }
    return all;
  }

  private String keep(WorklistTask task, MultipartFile file) {
    try {
      return documents.attach(task.id(), file.getOriginalFilename(), file.getBytes()).id().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<String, Object> answers, String field, String id) {
    var ids = new ArrayList<Object>(answers.get(field) instanceof List<?> before ? before : List.of());
    ids.add(id);
    answers.put(field, ids);
  }
}
